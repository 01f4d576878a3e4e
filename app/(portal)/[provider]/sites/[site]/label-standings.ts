import { findRegimeText } from "@/app/_server/regime-text";
import type { Outcome } from "@/lib/regimes";
import type { SiteStanding } from "@/lib/sites";

type Standing = Pick<SiteStanding, "regime" | "result">;
type Tone = "done" | "warning" | "failure" | "note";

const TONES: Record<Outcome, Tone> = {
  fail: "failure",
  blocked: "warning",
  unknown: "warning",
  marginal: "warning",
  pass: "done",
  not_applicable: "note",
};

/** What is to be said of the warning label under each regime that knows one, in the reader's words. */
export async function labelStandings(
  standings: readonly Standing[],
): Promise<{ regime: string; tone: Tone; sentence: string }[]> {
  const found = await Promise.all(
    standings.map(async ({ regime, result }) => {
      const text = await findRegimeText(regime);
      const verdict = result.verdicts.find(({ code }) => code === text?.regime.label?.rule);
      if (!text || !verdict) return [];
      const { message, params, outcome } = verdict;
      return [{ regime, tone: TONES[outcome], sentence: text.say(message, params) }];
    }),
  );
  return found.flat();
}
