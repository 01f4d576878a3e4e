import type { RegimeText } from "@/app/_server/regime-text";
import type { Decision, RulebookView } from "@/lib/rulebooks";

/** What every part of the rulebook's page is drawn from. */
export interface ViewProps {
  view: RulebookView;
  text: RegimeText;
  provider: string;
  /** Whether the reader may decide here. */
  mayDecide: boolean;
  now: Date;
}

/** The decision in force on an entry, or undefined. */
export function decisionOn(
  view: RulebookView,
  kind: Decision["overlay"]["kind"],
  code: string,
): Decision | undefined {
  return view.decisions.find(({ overlay }) => overlay.kind === kind && overlay.code === code);
}
