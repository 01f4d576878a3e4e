import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Mono } from "@/app/_ui/mono";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { BoardUnit } from "@/lib/content";
import { UnitActions, type UnitWords } from "./unit-actions";

type UnitCardProps = {
  provider: string;
  unit: BoardUnit;
  /** Words of what may be done; null for whoever only looks. */
  words: UnitWords | null;
  now: Date;
};

/** Where a unit is and whom it waits for, as a key of the texts. */
function waitsKey({ stage, returnedBecause, deviations, bypassedAt, auditedAt, hasFindings }: BoardUnit) {
  if (bypassedAt !== null && stage !== "audit") return "waits.bypassed";
  if (stage === "translation") return returnedBecause === null ? "waits.deviates" : "waits.sent_back";
  if (stage === "verification") return deviations.length > 0 ? "waits.deviates" : "waits.person";
  if (stage === "publication") return "waits.cms";
  if (auditedAt === null) return "waits.audit";
  return hasFindings ? "waits.findings" : "waits.nobody";
}

async function Deviations({ unit: { deviations } }: { unit: BoardUnit }) {
  const t = await getTranslations("content");
  if (deviations.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {deviations.slice(0, 5).map(({ parameter, source, unit }, index) => (
        <li key={`${parameter} ${index}`} className="text-small">
          <span className="font-medium wrap-anywhere">{parameter}</span>
          <span className="flex flex-wrap gap-x-2">
            <mark lang={source.language}>{source.text ?? t("nothing")}</mark>
            <span aria-hidden>→</span>
            <mark lang={unit.language}>{unit.text ?? t("nothing")}</mark>
          </span>
        </li>
      ))}
      {deviations.length > 5 ? (
        <li className="text-small text-ink-soft">{t("moreDeviations", { count: deviations.length - 5 })}</li>
      ) : null}
    </ul>
  );
}

/** One piece of content: what it is, which revision, whom it waits for, and what may be done. */
export async function UnitCard({ provider, unit, words, now }: UnitCardProps) {
  const [t, names] = [await getTranslations("content"), await getNames()];
  const { title, key, language, url, revision, stage, verifiedHow, stagedAt } = unit;
  const name = title ?? key;
  const person = unit.verifiedByName ?? unit.returnedByName;
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-surface p-3">
      <p className="font-medium wrap-anywhere">
        {url === null ? (
          name
        ) : (
          <TextLink href={url} rel="noreferrer" target="_blank">
            {name}
          </TextLink>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
        <Badge>{names.language(language)}</Badge>
        <span>{t(`translation.${unit.translation}`)}</span>
        <Mono>{revision.slice(0, 12)}</Mono>
      </p>
      <p className="text-small wrap-anywhere">
        {t(waitsKey(unit))} <Time at={stagedAt} now={now} form="relative" />
      </p>
      {unit.returnedBecause === null ? null : (
        <p className="text-small wrap-anywhere text-ink-soft">“{unit.returnedBecause}”</p>
      )}
      {verifiedHow === null ? null : (
        <p className="text-small text-ink-soft">
          {t(`verifiedHow.${verifiedHow}`)}
          {person === null ? null : ` · ${person}`}
        </p>
      )}
      <Deviations unit={unit} />
      {words ? (
        <UnitActions
          provider={provider}
          unitId={unit.id}
          revision={revision}
          name={name}
          mayVerify={stage === "translation" || stage === "verification"}
          mayReturn={unit.returnedBecause === null}
          needsNote={unit.deviations.length > 0 || unit.returnedBecause !== null}
          words={words}
        />
      ) : null}
    </li>
  );
}
