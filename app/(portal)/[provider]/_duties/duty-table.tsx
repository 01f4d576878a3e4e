import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Mono } from "@/app/_ui/mono";
import { TextLink } from "@/app/_ui/text-link";
import { SIGNING_PARTIES, type Duty } from "@/lib/regimes";
import type { Responsibilities } from "@/lib/sign-offs";
import { PartCell } from "./part-cell";

type DutyTableProps = {
  responsibilities: Responsibilities;
  /** Where the rulebook is; null for whoever has no page of it. */
  rulebookHref: string | null;
};

function RuleCodes({ codes, href }: { codes: readonly string[]; href: string | null }) {
  return (
    <span className="flex flex-wrap gap-x-2 font-mono text-small text-ink-faint">
      {codes.map((code) =>
        href === null ? (
          <span key={code}>{code}</span>
        ) : (
          <TextLink key={code} href={`${href}#${code}`}>
            {code}
          </TextLink>
        ),
      )}
    </span>
  );
}

const cellClass = "px-4 align-top max-md:flex max-md:justify-between max-md:gap-4 max-md:py-1 md:py-3";

async function DutyRow({
  duty,
  words,
  rulebookHref,
}: {
  duty: Duty;
  words: { title: string; text: string };
  rulebookHref: string | null;
}) {
  const t = await getTranslations("duties");
  return (
    <tr
      role="row"
      className="max-md:flex max-md:flex-col max-md:py-2 [&>*]:border-t [&>*]:border-line max-md:[&>*]:border-0 max-md:border-t max-md:border-line"
    >
      <th role="rowheader" scope="row" className="px-4 text-left align-top font-normal max-md:py-1 md:py-3">
        <span className="flex flex-col gap-1">
          <span className="font-medium">{words.title}</span>
          <span className="reading text-small text-ink-soft">{words.text}</span>
          <RuleCodes codes={duty.rules} href={rulebookHref} />
        </span>
      </th>
      {SIGNING_PARTIES.map((party) => (
        <td key={party} role="cell" className={cellClass}>
          <span className="text-ink-soft md:hidden">{t(`party.${party}`)}</span>
          <PartCell part={duty.parts[party]} isStated={duty.stated.includes(party)} />
        </td>
      ))}
    </tr>
  );
}

/** The matrix: a duty a row, a party a column, with what is stated and what is our assumption told apart. */
export async function DutyTable({ responsibilities, rulebookHref }: DutyTableProps) {
  const { regime, matrix } = responsibilities;
  const [t, text] = [await getTranslations("duties"), await findRegimeText(regime.id)];
  return (
    <Card
      flush
      title={t("matrix")}
      note={
        <>
          {t("version", { hash: "" })}
          <Mono short>{matrix.hash}</Mono>
        </>
      }
    >
      <table
        role="table"
        aria-label={t("matrix")}
        className="w-full border-separate border-spacing-0 max-md:block"
      >
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row" className="text-left text-small text-ink-soft">
            <th role="columnheader" className="px-4 py-2 font-medium">
              {t("duty")}
            </th>
            {SIGNING_PARTIES.map((party) => (
              <th
                key={party}
                role="columnheader"
                className="w-32 px-4 py-2 font-medium whitespace-nowrap xl:w-44"
              >
                {t(`party.${party}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {matrix.duties.map((duty) => (
            <DutyRow
              key={duty.code}
              duty={duty}
              words={text?.table.duties[duty.code] ?? { title: duty.code, text: "" }}
              rulebookHref={rulebookHref}
            />
          ))}
        </tbody>
      </table>
      <p className="border-t border-line px-4 py-3 text-small text-ink-soft">
        {t("oursNote", { code: matrix.assumption })}
      </p>
    </Card>
  );
}
