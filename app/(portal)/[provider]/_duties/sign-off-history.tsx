import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { Responsibilities, SignOff } from "@/lib/sign-offs";

async function Item({ regime, signed, now }: { regime: string; signed: SignOff; now: Date }) {
  const [t, format, text] = [
    await getTranslations("duties"),
    await getFormat(),
    await findRegimeText(regime),
  ];
  const { signerName: name, signerTitle: title, state, withdrawn } = signed;
  return (
    <li className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-medium wrap-anywhere">
          {t(`party.${signed.party}`)} · {t("signedBy", { name, title })} · {format.day(signed.givenOn)}
        </span>
        <Badge tone={state === "stands" ? "accent" : "neutral"}>{t(`states.${state}`)}</Badge>
      </div>
      {signed.statement === null ? null : (
        <p className="reading text-small wrap-anywhere text-ink-soft">
          {text?.state(signed.party, signed.params)}
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-small text-ink-faint">
        <span>
          {t("recordedBy", { name: signed.recordedBy ?? t("former") })},{" "}
          <Time at={signed.recordedAt} now={now} form="absolute" />
        </span>
        <span>
          {t("version", { hash: "" })}
          <Mono short>{signed.matrix}</Mono>
        </span>
        <span>
          {t("evidence", { id: "" })}
          <Mono>{signed.evidenceId}</Mono>
        </span>
      </p>
      {withdrawn === null ? null : (
        <p className="text-small wrap-anywhere text-ink-soft">
          {t("takenBack", { name: withdrawn.by ?? t("former") })},{" "}
          <Time at={withdrawn.at} now={now} form="absolute" />: {withdrawn.reason}
        </p>
      )}
    </li>
  );
}

/** Everything that was signed about the site, newest first, with what became of it. */
export async function SignOffHistory({ of, now }: { of: Responsibilities; now: Date }) {
  const t = await getTranslations("duties");
  const { signOffs, regime } = of;
  return (
    <Card
      flush={signOffs.length > 0}
      title={t("history")}
      note={t("historyCount", { count: signOffs.length })}
    >
      {signOffs.length === 0 ? (
        <p className="text-ink-soft">{t("historyNone")}</p>
      ) : (
        <ul>
          {signOffs.map((signed) => (
            <Item key={signed.id} regime={regime.id} signed={signed} now={now} />
          ))}
        </ul>
      )}
    </Card>
  );
}
