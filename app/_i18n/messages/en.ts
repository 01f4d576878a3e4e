import activity from "./en/activity.json";
import audits from "./en/audits.json";
import auditReport from "./en/auditReport.json";
import app from "./en/app.json";
import auth from "./en/auth.json";
import calls from "./en/calls.json";
import certification from "./en/certification.json";
import clients from "./en/clients.json";
import content from "./en/content.json";
import deadlines from "./en/deadlines.json";
import duties from "./en/duties.json";
import errors from "./en/errors.json";
import exporter from "./en/exporter.json";
import filings from "./en/filings.json";
import lsps from "./en/lsps.json";
import nav from "./en/nav.json";
import notices from "./en/notices.json";
import outcome from "./en/outcome.json";
import onboarding from "./en/onboarding.json";
import operator from "./en/operator.json";
import payments from "./en/payments.json";
import platforms from "./en/platforms.json";
import portfolio from "./en/portfolio.json";
import pushes from "./en/pushes.json";
import readiness from "./en/readiness.json";
import regime from "./en/regime.json";
import roles from "./en/roles.json";
import rulebook from "./en/rulebook.json";
import settings from "./en/settings.json";
import signing from "./en/signing.json";
import site from "./en/site.json";
import sources from "./en/sources.json";
import ui from "./en/ui.json";
import unsubscribe from "./en/unsubscribe.json";
import verification from "./en/verification.json";
import verifications from "./en/verifications.json";
import views from "./en/views.json";
import webhooks from "./en/webhooks.json";

/** English: the texts that every other language is measured by. One file a namespace. */
export const en = {
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
