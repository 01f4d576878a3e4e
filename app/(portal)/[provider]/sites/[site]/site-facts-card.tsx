import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Day } from "@/app/_ui/day";
import { DefinitionList } from "@/app/_ui/definition-list";
import type { SiteView } from "@/lib/sites";
import { readScope } from "./read-scope";

function Names({ names, none }: { names: string[]; none: string }) {
  if (names.length === 0) return <span className="text-ink-faint">{none}</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {names.map((name) => (
        <Chip key={name}>{name}</Chip>
      ))}
    </span>
  );
}

/** What is known of the site itself. */
export async function SiteFactsCard({ site }: { site: SiteView["site"] }) {
  const [t, names] = [await getTranslations("site"), await getNames()];
  const scope = readScope(site.scope);
  const audiences = site.audiences.flatMap((audience) =>
    audience === "b2b" || audience === "b2c" || audience === "government" ? [t(`audiences.${audience}`)] : [],
  );
  return (
    <Card title={t("facts_title")}>
      <DefinitionList
        items={[
          {
            term: t("kind"),
            value: t(
              `kinds.${site.kind === "procurement_platform" ? "procurement_platform" : "company_site"}`,
            ),
          },
          { term: t("audience"), value: <Names names={audiences} none={t("notSaid")} /> },
          {
            term: t("languages"),
            value: <Names names={(scope?.languages ?? []).map(names.language)} none={t("notSaid")} />,
          },
          {
            term: t("targets"),
            value: <Names names={(scope?.targetCountries ?? []).map(names.country)} none={t("notSaid")} />,
          },
          { term: t("liveOn"), value: site.liveOn === null ? t("notSaid") : <Day on={site.liveOn} /> },
        ]}
      />
    </Card>
  );
}
