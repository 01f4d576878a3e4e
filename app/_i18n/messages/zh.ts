import app from "./zh/app.json";
import auth from "./zh/auth.json";
import errors from "./zh/errors.json";
import nav from "./zh/nav.json";
import outcome from "./zh/outcome.json";
import portfolio from "./zh/portfolio.json";
import regime from "./zh/regime.json";
import roles from "./zh/roles.json";
import rulebook from "./zh/rulebook.json";
import ui from "./zh/ui.json";
import verification from "./zh/verification.json";

/** Simplified Chinese, complete. */
export const zh = { app, auth, errors, nav, outcome, portfolio, regime, roles, rulebook, ui, verification };
