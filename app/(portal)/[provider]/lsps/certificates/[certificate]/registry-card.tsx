import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { findRegimeText, getNames } from "@/app/_server/regime-text";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { Day } from "@/app/_ui/day";
import { DefinitionList, type Definition } from "@/app/_ui/definition-list";
import { Time } from "@/app/_ui/time";
import { registryStanding, type LspCertificateView } from "@/lib/lsp";
import { FACT_KINDS, REGIMES } from "@/lib/regimes";
import { RegistryStatus } from "../../registry-status";

type Entry = NonNullable<LspCertificateView["entry"]>;
type RegistryCardProps = {
  entry: Entry | null;
  snapshot: LspCertificateView["snapshots"][number] | null;
  now: Date;
};

const Said = FACT_KINDS["lsp_certificate.registry"].pick({
  status: true,
  entity: true,
  issuingCountries: true,
  languages: true,
  validUntil: true,
});
const Params = z.record(z.string(), z.unknown());
/** Failures on the way to a counterpart, which are ours to say; what a counterpart answered wrongly is its regime's. */
const ON_THE_WAY = [
  "reference_unreachable",
  "reference_closed",
  "reference_untrusted",
  "reference_certificate_refused",
  "reference_too_slow",
  "reference_too_large",
  "reference_address_refused",
  "reference_scheme_refused",
  "reference_no_endpoint",
  "reference_not_kept",
  "reference_stale",
] as const;

async function failureSentence({ counterpart, failure, failureParams }: Entry): Promise<string | null> {
  if (failure === null) return null;
  const t = await getTranslations("regime");
  const params = Params.catch({}).parse(failureParams);
  const onTheWay = ON_THE_WAY.find((known) => known === failure);
  const where = typeof params["where"] === "string" ? params["where"] : counterpart;
  if (onTheWay) return t(`failure.${onTheWay}`, { where });
  const regime = REGIMES.find(({ references }) => references.some((ref) => ref.counterpart === counterpart));
  const text = regime ? await findRegimeText(regime.id) : null;
  return text?.table.messages[failure] === undefined ? t("failure.unknown") : text.say(failure, params);
}

async function saidItems({ snapshot, entry, now }: RegistryCardProps): Promise<Definition[]> {
  const said = Said.safeParse(snapshot?.value);
  if (!said.success) return [];
  const [t, names] = [await getTranslations("lsps"), await getNames()];
  const { status, entity, issuingCountries, languages, validUntil } = said.data;
  const none = t("notStated");
  const standing = registryStanding(
    {
      registryStatus: status,
      registryFreshUntil: entry?.freshUntil ?? null,
      registryValidUntil: validUntil,
      validUntil,
    },
    now,
  );
  return [
    { term: t("status"), value: <RegistryStatus standing={standing} /> },
    { term: t("entity"), value: entity ?? none },
    { term: t("validUntil"), value: validUntil === null ? none : <Day on={validUntil} /> },
    {
      term: t("issuingCountries"),
      value: issuingCountries.length === 0 ? none : names.countries(issuingCountries),
    },
    { term: t("languages"), value: languages.length === 0 ? none : names.languages(languages) },
  ];
}

/** What the registry says now, when it was last asked, and why the last check failed if it did. */
export async function RegistryCard({ entry, snapshot, now }: RegistryCardProps) {
  const t = await getTranslations("lsps");
  const failure = entry ? await failureSentence(entry) : null;
  const stale = entry?.freshUntil && entry.freshUntil <= now;
  const checked: Definition[] = entry?.checkedAt
    ? [
        { term: t("lastCheck"), value: <Time at={entry.checkedAt} now={now} /> },
        ...(entry.freshUntil
          ? [
              {
                term: stale ? t("reliedUntilPast") : t("reliedUntil"),
                value: <Time at={entry.freshUntil} now={now} />,
              },
            ]
          : []),
        { term: t("nextCheck"), value: <Time at={entry.nextCheckAt} now={now} form="relative" /> },
      ]
    : [{ term: t("lastCheck"), value: t("neverChecked") }];
  return (
    <Card title={t("registryTitle")}>
      <div className="flex flex-col gap-4">
        {failure === null ? null : (
          <Callout tone="warning" title={t("checkFailed")}>
            {failure}{" "}
            {entry?.failingSince ? (
              <>
                {t("failingSince")} <Time at={entry.failingSince} now={now} />
              </>
            ) : null}
          </Callout>
        )}
        <DefinitionList items={[...(await saidItems({ entry, snapshot, now })), ...checked]} />
      </div>
    </Card>
  );
}
