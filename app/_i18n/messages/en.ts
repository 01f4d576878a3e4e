import app from "./en/app.json";
import auth from "./en/auth.json";
import errors from "./en/errors.json";
import nav from "./en/nav.json";
import outcome from "./en/outcome.json";
import portfolio from "./en/portfolio.json";
import regime from "./en/regime.json";
import roles from "./en/roles.json";
import rulebook from "./en/rulebook.json";
import ui from "./en/ui.json";
import verification from "./en/verification.json";

/** English: the texts that every other language is measured by. One file a namespace. */
export const en = { app, auth, errors, nav, outcome, portfolio, regime, roles, rulebook, ui, verification };
