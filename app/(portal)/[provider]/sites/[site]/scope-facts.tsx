import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import type { FactValue } from "@/lib/regimes";

type Scope = FactValue<"site.scope">;
type Question = Exclude<keyof Scope, "languages" | "targetCountries">;

/** The scope of a site for those who may look but not change. */
export async function ScopeFacts({
  scope,
  questions,
}: {
  scope: Scope | null;
  questions: readonly Question[];
}) {
  const [t, names] = [await getTranslations("site"), await getNames()];
  const word = (value: boolean | null | undefined) =>
    t(value === true ? "answerYes" : value === false ? "answerNo" : "answerUnknown");
  const list = (values: string[]) => (values.length === 0 ? t("notSaid") : values.join(" · "));
  return (
    <Card title={t("scopeTab")}>
      <DefinitionList
        items={[
          ...questions.map((name) => ({ term: t(`questions.${name}`), value: word(scope?.[name]) })),
          { term: t("languages"), value: list((scope?.languages ?? []).map(names.language)) },
          { term: t("targets"), value: list((scope?.targetCountries ?? []).map(names.country)) },
        ]}
      />
    </Card>
  );
}
