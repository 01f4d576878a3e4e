import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Day } from "@/app/_ui/day";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Mono } from "@/app/_ui/mono";
import type { Outcome } from "@/app/_ui/outcome";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { Time } from "@/app/_ui/time";
import { dateIn } from "@/lib/core/time";
import { registryStanding, type RegistryStanding } from "@/lib/lsp";
import type { SiteContract } from "@/lib/sites";
import type { ProviderFacts } from "./site-card";

function outcomeOf(status: RegistryStanding): Outcome {
  if (status === "active") return "pass";
  return status === "unchecked" || status === "stale" ? "unknown" : "fail";
}

type CertificateListProps = { contracts: readonly SiteContract[]; provider: ProviderFacts; now: Date };

/** The certificates that stand behind a website's texts today. */
export async function CertificateList({ contracts, provider, now }: CertificateListProps) {
  const [t, words, names] = [
    await getTranslations("exporter"),
    await getTranslations("regime.status"),
    await getNames(),
  ];
  const today = dateIn(now, provider.timeZone);
  const current = contracts.filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
  );
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-body font-semibold">{t("certificates")}</h3>
      {current.length === 0 ? <p className="text-body text-ink-soft">{t("certificatesNone")}</p> : null}
      {current.map((contract) => {
        const status = registryStanding(contract, now);
        return (
          <article key={contract.id} className="flex flex-col gap-3 rounded-card border border-line p-3">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="flex min-w-0 flex-col">
                <span className="font-medium">{contract.company}</span>
                <Mono>{contract.number}</Mono>
              </span>
              <OutcomeChip outcome={outcomeOf(status)} label={words(status)} />
            </p>
            <DefinitionList
              items={[
                {
                  term: t("validUntil"),
                  value: contract.validUntil === null ? t("noEnd") : <Day on={contract.validUntil} />,
                },
                { term: t("languages"), value: names.languages(contract.languages) },
                {
                  term: t("checked"),
                  value:
                    contract.registryAt === null ? (
                      t("neverChecked")
                    ) : (
                      <Time at={contract.registryAt} now={now} />
                    ),
                },
              ]}
            />
          </article>
        );
      })}
    </div>
  );
}
