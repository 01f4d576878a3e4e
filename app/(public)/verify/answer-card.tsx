import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Day } from "@/app/_ui/day";
import { DefinitionList } from "@/app/_ui/definition-list";
import { formatAbsolute } from "@/app/_ui/format-time";
import { Mono } from "@/app/_ui/mono";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { CheckedLine } from "./checked-line";
import { STATUS_OUTCOME, type ReadAnswer } from "./read-answer";

type AnswerCardProps = {
  answer: ReadAnswer;
  checks: readonly { key: string; checkedAt: Date | null; failure: string | null }[];
  now: Date;
};

/** What one answer says, member by member, and when the registry behind it was asked. */
export async function AnswerCard({ answer, checks, now }: AnswerCardProps) {
  const [t, names] = [await getTranslations("verification"), await getNames()];
  const [locale, zone] = [await getLocale(), await getTimeZone()];
  const check = checks.find((each) => each.key === answer.lspNumber) ?? null;
  const { statusCode, lspNumber, entity, validUntil, issuingCountries, languages } = answer;
  const status = <OutcomeChip outcome={STATUS_OUTCOME[statusCode]} label={t(`statusWords.${statusCode}`)} />;
  const items = [
    { term: t("status"), value: status },
    ...(entity === null ? [] : [{ term: t("provider"), value: entity }]),
    ...(lspNumber === null ? [] : [{ term: t("certificate"), value: <Mono>{lspNumber}</Mono> }]),
    ...(validUntil === null ? [] : [{ term: t("validUntil"), value: <Day on={validUntil} /> }]),
    ...(languages.length === 0 ? [] : [{ term: t("languages"), value: names.languages(languages) }]),
    ...(issuingCountries.length === 0
      ? []
      : [{ term: t("countries"), value: names.countries(issuingCountries) }]),
  ];
  return (
    <Card title={t("standing")}>
      <div className="flex flex-col gap-4">
        <DefinitionList items={items} />
        {lspNumber === null ? null : (
          <div className="border-t border-line pt-4">
            <CheckedLine check={check} now={now} />
            <p className="text-small text-ink-soft">
              {t("relyUntil", { at: formatAbsolute(new Date(answer.nextUpdate), { locale, zone }), zone })}
            </p>
          </div>
        )}
      </div>
    </Card>
  );
}
