import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { TextLink } from "@/app/_ui/text-link";
import type { RestsOn as Grounds } from "@/lib/regimes";

type RestsOnProps = {
  provider: string;
  regime: string;
  restsOn: Grounds;
  /** Where the facts can be looked up. */
  factsHref: string;
};

/** "rests on 2 rules, 1 assumption", which opens to what they are. */
export async function RestsOn({ provider, regime, restsOn, factsHref }: RestsOnProps) {
  const [t, words, text] = [
    await getTranslations("site"),
    await getTranslations("outcome"),
    await findRegimeText(regime),
  ];
  const { rules, assumptions, facts } = restsOn;
  const codes = [...new Set([...rules, ...assumptions])];
  return (
    <details className="group text-small text-ink-soft">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-control hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3 transition-transform group-open:rotate-90" />
        {assumptions.length === 0
          ? words("restsOn", { rules: rules.length })
          : words("restsOnAssumptions", { rules: rules.length, assumptions: assumptions.length })}
      </summary>
      <ul className="flex flex-col gap-1 py-1 pl-4">
        {codes.map((code) => (
          <li key={code} className="flex flex-wrap gap-x-2">
            <TextLink href={`/${provider}/rulebook/${regime}#${code}`} className="font-mono">
              {code}
            </TextLink>
            <span>{text?.titleOf(code)}</span>
            {assumptions.includes(code) ? <span className="text-ink-faint">{t("assumption")}</span> : null}
          </li>
        ))}
        {facts.length === 0 ? null : (
          <li>
            <TextLink href={factsHref}>{t("facts", { count: facts.length })}</TextLink>
          </li>
        )}
      </ul>
    </details>
  );
}
