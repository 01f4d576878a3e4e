import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import type { Regime, ResponsibilityMatrix } from "@/lib/regimes";
import { PartCell } from "../_duties/part-cell";
import { SignFields } from "../_duties/sign-fields";

type SigningFormProps = { regime: Regime; matrix: ResponsibilityMatrix; entity: string; person: string };

/** What the provider signs about each site: its statement, its part in each duty, and under whose name. */
export async function SigningForm({ regime, matrix, entity, person }: SigningFormProps) {
  const [t, duties, text] = [
    await getTranslations("signing"),
    await getTranslations("duties"),
    await findRegimeText(regime.id),
  ];
  const own = matrix.duties.filter(({ parts }) => parts.provider !== null);
  const of = { entity, site: t("eachSite"), url: t("eachUrl") };
  // A name may be Latin and has a space before it, which Chinese words have not.
  const statement = text?.state("provider", of).replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, "$1");
  return (
    <>
      <blockquote className="rounded-card bg-sunken p-3 text-body">{statement}</blockquote>
      <section
        aria-label={t("duties")}
        // It scrolls, and so must be reached by the keyboard.
        tabIndex={0}
        className="max-h-40 overflow-y-auto rounded-card border border-line"
      >
        <ul>
          {own.map(({ code, parts, stated }) => (
            <li
              key={code}
              className="flex items-start justify-between gap-4 border-b border-line px-3 py-2 text-small last:border-b-0"
            >
              <span className="min-w-0">{text?.table.duties[code]?.title ?? code}</span>
              <PartCell part={parts.provider} isStated={stated.includes("provider")} />
            </li>
          ))}
        </ul>
      </section>
      <p className="text-small text-ink-soft">{duties("oursNote", { code: matrix.assumption })}</p>
      <div className="grid gap-5 md:grid-cols-2">
        <SignFields name={person} today={null} />
      </div>
    </>
  );
}
