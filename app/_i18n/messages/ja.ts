import { en } from "./en";
import errors from "./ja/errors.json";
import outcome from "./ja/outcome.json";
import ui from "./ja/ui.json";
import verification from "./ja/verification.json";

/** Japanese, for the public pages: what only the portal says stays English. */
export const ja: typeof en = {
  ...en,
  errors: { ...en.errors, ...errors },
  outcome: { ...en.outcome, ...outcome },
  ui: { ...en.ui, ...ui, preferences: { ...en.ui.preferences, ...ui.preferences } },
  verification,
};
