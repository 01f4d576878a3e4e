import activity from "./zh/activity.json";
import audits from "./zh/audits.json";
import auditReport from "./zh/auditReport.json";
import app from "./zh/app.json";
import auth from "./zh/auth.json";
import calls from "./zh/calls.json";
import certification from "./zh/certification.json";
import clients from "./zh/clients.json";
import content from "./zh/content.json";
import deadlines from "./zh/deadlines.json";
import duties from "./zh/duties.json";
import errors from "./zh/errors.json";
import exporter from "./zh/exporter.json";
import filings from "./zh/filings.json";
import lsps from "./zh/lsps.json";
import nav from "./zh/nav.json";
import notices from "./zh/notices.json";
import outcome from "./zh/outcome.json";
import onboarding from "./zh/onboarding.json";
import operator from "./zh/operator.json";
import payments from "./zh/payments.json";
import platforms from "./zh/platforms.json";
import portfolio from "./zh/portfolio.json";
import pushes from "./zh/pushes.json";
import readiness from "./zh/readiness.json";
import regime from "./zh/regime.json";
import roles from "./zh/roles.json";
import rulebook from "./zh/rulebook.json";
import settings from "./zh/settings.json";
import signing from "./zh/signing.json";
import site from "./zh/site.json";
import sources from "./zh/sources.json";
import ui from "./zh/ui.json";
import unsubscribe from "./zh/unsubscribe.json";
import verification from "./zh/verification.json";
import verifications from "./zh/verifications.json";
import views from "./zh/views.json";
import webhooks from "./zh/webhooks.json";

/** Simplified Chinese, complete. */
export const zh = {
  activity,
  audits,
  auditReport,
  app,
  auth,
  calls,
  certification,
  clients,
  content,
  deadlines,
  duties,
  errors,
  exporter,
  filings,
  lsps,
  nav,
  notices,
  outcome,
  onboarding,
  operator,
  payments,
  platforms,
  portfolio,
  pushes,
  readiness,
  regime,
  roles,
  rulebook,
  settings,
  signing,
  site,
  sources,
  ui,
  unsubscribe,
  verification,
  verifications,
  views,
  webhooks,
};
