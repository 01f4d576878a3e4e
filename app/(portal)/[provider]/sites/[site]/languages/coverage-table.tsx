import { getTranslations } from "next-intl/server";
import type { getNames } from "@/app/_server/regime-text";
import type { Outcome } from "@/app/_ui/outcome";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { TextLink } from "@/app/_ui/text-link";
import { Tooltip } from "@/app/_ui/tooltip";
import type { Coverage, CoverageRow } from "@/lib/localization";

type Names = Awaited<ReturnType<typeof getNames>>;

type CoverageTableProps = {
  provider: string;
  countries: readonly string[];
  rows: readonly CoverageRow[];
  names: Names;
};

const LOOKS: Record<Coverage, Outcome> = {
  recognised: "pass",
  unconfirmed: "unknown",
  elsewhere: "marginal",
  certificate_bad: "fail",
  none: "not_applicable",
};

/** The matrix of languages and countries: whose certificate stands behind each cell. */
export async function CoverageTable({ provider, countries, rows, names }: CoverageTableProps) {
  const t = await getTranslations("site");
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label={t("coverage")}>
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line text-small text-ink-soft">
            <th scope="col" className="sticky left-0 bg-surface px-4 py-2 font-medium">
              {t("coverageLanguage")}
            </th>
            {countries.map((country) => (
              <th key={country} scope="col" className="px-2 py-2 text-center font-medium">
                <abbr title={names.country(country)} className="no-underline">
                  {country}
                </abbr>
              </th>
            ))}
            <th scope="col" className="px-4 py-2 font-medium">
              {t("coverageContracts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ language, behind, cells }) => (
            <tr key={language} className="border-b border-line last:border-b-0">
              <th scope="row" className="sticky left-0 bg-surface px-4 py-2 font-medium whitespace-nowrap">
                {names.language(language)}{" "}
                <span className="font-mono text-12 font-normal text-ink-faint">{language}</span>
              </th>
              {cells.map(({ country, coverage, contract }) => {
                const words = t(`coverageIn.${coverage}`, {
                  country: names.country(country),
                  number: contract?.number ?? "",
                });
                return (
                  <td key={country} className="px-2 py-2 text-center">
                    <Tooltip label={words}>
                      <span
                        tabIndex={0}
                        role="img"
                        aria-label={words}
                        className="inline-flex size-6 items-center justify-center rounded-control"
                      >
                        <OutcomeShape outcome={LOOKS[coverage]} />
                      </span>
                    </Tooltip>
                  </td>
                );
              })}
              <td className="px-4 py-2 text-ink-soft">
                {behind.length === 0
                  ? t("notCovered")
                  : behind.map(({ id, company, number, certificateId }, at) => (
                      <span key={id} className="whitespace-nowrap">
                        {at > 0 ? " / " : null}
                        {company}{" "}
                        <TextLink
                          href={`/${provider}/lsps/certificates/${certificateId}`}
                          className="font-mono text-small"
                        >
                          {number}
                        </TextLink>
                      </span>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
