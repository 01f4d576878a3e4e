import { OUTCOMES } from "@/lib/regimes";
import type { PortfolioRow } from "@/lib/sites";

function rank({ standings }: PortfolioRow): number {
  const ranks = standings.map(({ outcome }) => OUTCOMES.indexOf(outcome));
  return ranks.length === 0 ? OUTCOMES.indexOf("unknown") : Math.min(...ranks);
}

/** Sites as a morning's work wants them: what stands worst first, and of equals what is due first. */
export function worstFirst(rows: readonly PortfolioRow[]): PortfolioRow[] {
  const due = (row: PortfolioRow) => row.due?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => rank(a) - rank(b) || due(a) - due(b) || a.name.localeCompare(b.name));
}
