import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Disclosure } from "@/app/_ui/disclosure";
import { Mono } from "@/app/_ui/mono";
import { LOCALES } from "@/lib/regimes";
import type { ReadAnswer } from "./read-answer";

type PointProps = {
  code: string;
  title: string;
  text: string;
  badge?: string;
  quote?: { label: string; text: string };
};

function Point({ code, title, text, badge, quote }: PointProps) {
  return (
    <li className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Mono>{code}</Mono>
        <span className="font-medium">{title}</span>
        {badge === undefined ? null : <Badge>{badge}</Badge>}
      </p>
      <p className="reading text-ink-soft">{text}</p>
      {quote === undefined ? null : (
        <blockquote
          lang="en"
          title={quote.label}
          className="reading border-l-2 border-line-strong pl-3 text-small text-ink-soft"
        >
          “{quote.text}”
        </blockquote>
      )}
    </li>
  );
}

/** The rules an answer rests on, in the source's own words, and what is merely assumed, called so. */
export async function RestsOn({ answer, locale }: { answer: ReadAnswer; locale: string }) {
  const [t, text] = [await getTranslations("verification"), await findRegimeText(answer.regime)];
  if (!text) return null;
  const { rules, assumptions } = answer.restsOn;
  const { table, regime } = text;
  const spoken = LOCALES.find((one) => one === locale) ?? "en";
  const quoteOf = (code: string) => regime.rulebook.rules.find((rule) => rule.code === code)?.quote;
  const note = t("restsOnCount", { rules: rules.length, assumptions: assumptions.length });
  return (
    <Disclosure title={t("restsOn")} note={note}>
      <p lang={spoken} className="reading">
        {t("regimeIntro", { regime: table.name, authority: table.authority })}
      </p>
      <h2 className="text-body font-semibold">{t("rules")}</h2>
      <ul lang={spoken} className="flex flex-col gap-4">
        {rules.map((code) => {
          const quote = quoteOf(code);
          const said = quote === undefined ? {} : { quote: { label: t("quote"), text: quote } };
          return (
            <Point
              key={code}
              code={code}
              title={text.titleOf(code)}
              text={table.rules[code]?.text ?? ""}
              {...said}
            />
          );
        })}
      </ul>
      {assumptions.length === 0 ? null : (
        <>
          <h2 className="text-body font-semibold">{t("assumptions")}</h2>
          <p className="reading">{t("assumptionsIntro")}</p>
          <ul lang={spoken} className="flex flex-col gap-4">
            {assumptions.map((code) => (
              <Point
                key={code}
                code={code}
                title={text.titleOf(code)}
                text={table.assumptions[code]?.text ?? ""}
                badge={t("assumption")}
              />
            ))}
          </ul>
        </>
      )}
      <h2 className="text-body font-semibold">{t("sources")}</h2>
      <ul className="flex flex-col gap-2">
        {regime.sources.map((source) => (
          <li key={source.id} className="reading text-ink-soft">
            <span lang="en">{source.title}</span>
            {source.number === null ? null : <span className="font-mono text-small"> {source.number}</span>}
            {" · "}
            {t(source.authenticity)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
