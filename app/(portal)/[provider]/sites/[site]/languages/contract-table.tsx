import { FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Day } from "@/app/_ui/day";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import { dateIn } from "@/lib/core/time";
import { registryStanding } from "@/lib/lsp";
import type { SiteContract } from "@/lib/sites";
import { isInForce, isOver } from "../../../contract-terms";
import { RegistryStatus } from "../../../lsps/registry-status";
import { EndContract } from "./end-contract";

type ContractTableProps = {
  provider: string;
  contracts: readonly SiteContract[];
  now: Date;
  mayEnd: boolean;
};

const CONTENT = ["website", "catalog", "technical_documents", "compliance_statements", "labels"] as const;

async function ContractItem({
  contract,
  provider,
  now,
  mayEnd,
}: { contract: SiteContract } & Omit<ContractTableProps, "contracts">) {
  const [t, names] = [await getTranslations("site"), await getNames()];
  const { id, certificateId, number, company, languages, content, startsOn, endsOn } = contract;
  const over = isOver(contract, now);
  const languageNames = names.languages(languages);
  const kinds = CONTENT.filter((kind) => content.includes(kind)).map((kind) => t(`content.${kind}`));
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex min-w-0 grow basis-80 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {company}
          <TextLink
            href={`/${provider}/lsps/certificates/${certificateId}`}
            className="font-mono text-small font-normal"
          >
            {number}
          </TextLink>
          <RegistryStatus standing={registryStanding(contract, now)} />
          {over ? <Badge>{t("contractOver")}</Badge> : null}
          {!over && !isInForce(contract, now) ? <Badge>{t("contractAhead")}</Badge> : null}
        </p>
        <p className="text-ink-soft">{`${languageNames} · ${kinds.join(" · ")}`}</p>
        <p className="text-small text-ink-soft">
          {t("from")} <Day on={startsOn} />
          {" · "}
          {endsOn === null ? (
            t("openEnded")
          ) : (
            <>
              {t("until")} <Day on={endsOn} />
            </>
          )}
        </p>
      </div>
      {mayEnd && !over ? (
        <EndContract
          provider={provider}
          contractId={id}
          today={dateIn(now, "UTC")}
          texts={{
            open: t("endContract"),
            title: t("endTitle", { company }),
            body: t("endBody", { count: languages.length, names: languageNames }),
            date: t("lastDay"),
          }}
        />
      ) : null}
    </li>
  );
}

/** The site's contracts with language service providers, those in force first. */
export async function ContractTable({ provider, contracts, now, mayEnd }: ContractTableProps) {
  const t = await getTranslations("site");
  const ordered = [...contracts].sort((a, b) => Number(isOver(a, now)) - Number(isOver(b, now)));
  return (
    <section aria-label={t("contracts")} className="rounded-card border border-line bg-surface">
      <h2 className="border-b border-line px-4 py-3 text-body font-semibold">{t("contracts")}</h2>
      {ordered.length === 0 ? (
        <EmptyState
          icon={<FileText aria-hidden />}
          title={t("contractsNone")}
          body={t("contractsNoneBody")}
        />
      ) : (
        <ul>
          {ordered.map((contract) => (
            <ContractItem
              key={contract.id}
              contract={contract}
              provider={provider}
              now={now}
              mayEnd={mayEnd}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
