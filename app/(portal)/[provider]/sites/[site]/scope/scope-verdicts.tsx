import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { findRegime } from "@/lib/regimes";
import type { SiteStanding } from "@/lib/sites";
import { VerdictItem } from "../verdict-item";

/** What a regime's rules of scope say of a site, each with what it rests on. */
export async function ScopeVerdicts({
  provider,
  site,
  title,
  standing,
}: {
  provider: string;
  site: string;
  title: string;
  standing: SiteStanding;
}) {
  const text = await findRegimeText(standing.regime);
  const rules = findRegime(standing.regime)?.rulebook.rules ?? [];
  const codes = new Set(
    rules.filter(({ kind }) => kind === "scope" || kind === "exception").map(({ code }) => code),
  );
  const verdicts = standing.result.verdicts.filter(({ code }) => codes.has(code));
  if (!text || verdicts.length === 0) return null;
  return (
    <Card flush title={title} note={text.table.shortName}>
      <ul>
        {verdicts.map((verdict) => (
          <VerdictItem key={verdict.code} provider={provider} site={site} text={text} verdict={verdict} />
        ))}
      </ul>
    </Card>
  );
}
