/**
 * Who may open a page: `anybody`; `provider`, every member of staff; `client`, staff who see the client it is about;
 * `team`, staff who see every client; `exporter`, a client's own people; `operator`, who looks after the deployment. A page that is not here fails the run.
 */
export const PAGES: Record<
  string,
  "anybody" | "signed-in" | "provider" | "client" | "team" | "exporter" | "operator"
> = {
  "/": "signed-in",
  "/sign-in": "anybody",
  "/sign-in/link": "anybody",
  "/invitation": "anybody",
  "/unsubscribe": "anybody",
  "/verify/[provider]/[site]": "anybody",
  "/[provider]": "provider",
  "/[provider]/activity": "provider",
  "/[provider]/api-log": "provider",
  "/[provider]/clients": "provider",
  "/[provider]/clients/new": "team",
  "/[provider]/clients/[client]": "client",
  "/[provider]/clients/[client]/sites/new": "client",
  "/[provider]/deadlines": "provider",
  "/[provider]/deadlines/[deadline]": "client",
  "/[provider]/deadlines/calendar": "provider",
  "/[provider]/filings": "provider",
  "/[provider]/filings/[filing]": "client",
  "/[provider]/lsps": "provider",
  "/[provider]/lsps/certificates/[certificate]": "client",
  "/[provider]/lsps/certificates/[certificate]/radius": "client",
  "/[provider]/lsps/certificates/new": "team",
  "/[provider]/lsps/companies/[company]": "team",
  "/[provider]/lsps/renewals": "provider",
  "/[provider]/lsps/companies/new": "team",
  "/[provider]/pushes": "provider",
  "/[provider]/pushes/[delivery]": "team",
  "/[provider]/notices": "provider",
  "/[provider]/notices/sent": "team",
  "/[provider]/responsibilities": "provider",
  "/[provider]/rulebook": "provider",
  "/[provider]/rulebook/[regime]": "provider",
  "/[provider]/settings": "provider",
  "/[provider]/verifications": "provider",
  "/[provider]/settings/keys": "provider",
  "/[provider]/settings/notices": "provider",
  "/[provider]/settings/provider": "provider",
  "/[provider]/sites/[site]": "client",
  "/[provider]/sites/[site]/answers": "client",
  "/[provider]/sites/[site]/audits": "client",
  "/[provider]/sites/[site]/certification": "client",
  "/[provider]/sites/[site]/content": "client",
  "/[provider]/sites/[site]/audits/[run]": "client",
  "/[provider]/sites/[site]/control": "client",
  "/[provider]/sites/[site]/edit": "client",
  "/[provider]/sites/[site]/history": "client",
  "/[provider]/sites/[site]/label": "client",
  "/[provider]/sites/[site]/languages": "client",
  "/[provider]/sites/[site]/payments": "client",
  "/[provider]/sites/[site]/platforms": "client",
  "/[provider]/sites/[site]/readiness": "client",
  "/[provider]/sites/[site]/references": "client",
  "/[provider]/sites/[site]/responsibilities": "client",
  "/[provider]/sites/[site]/scope": "client",
  "/[provider]/webhooks": "team",
  "/[provider]/webhooks/[endpoint]": "team",
  "/[provider]/webhooks/connect": "team",
  "/[provider]/webhooks/new": "team",
  "/[provider]/home": "exporter",
  "/[provider]/home/notices": "exporter",
  "/[provider]/home/responsibilities/[site]": "exporter",
  "/[provider]/home/start": "exporter",
  "/operator": "operator",
};

/** Route handlers, and why nobody learns anything of a tenant from them. */
export const HANDLERS: Record<string, string> = {
  "/api/auth/[...nextauth]": "sign-in itself; holds a session's id and nothing else",
  "/[provider]/lsps/certificates/[certificate]/radius/export.csv":
    "what the page of the same shows its reader; a 404 for everybody else, as below",
  "/[provider]/sites/[site]/languages/export.csv":
    "what the page of the same shows its reader; a 404 for everybody else, as below",
  "/[provider]/sites/[site]/certification/pack.json":
    "what the page of the same shows its reader; a 404 for everybody else, as below",
  "/[provider]/sites/[site]/audits/[run]/[file]":
    "what the report of the same shows its reader; a 404 for everybody else, as below",
  "/report.css": "how reports look, and nothing of anybody's",
  "/[provider]/portfolio.csv": "what the portfolio shows its reader; a 404 for everybody else, as below",
  "/[provider]/responsibilities/export.csv":
    "what the responsibilities' page shows its reader; a 404 for everybody else, as below",
  "/[provider]/pushes/export.csv":
    "what the pushes' page shows its reader; a 404 for everybody else, as below",
  "/[provider]/files/[file]":
    "leads whoever may see a file to where it lies, at another origin; a 404 for everybody else, as below",
  "/api/calendar/[token]/deadlines.ics":
    "a person's own secret is the right; what it shows is what they see, and any other address is the same 404",
  "/api/health": "says that the process answers",
  "/api/unsubscribe": "one signed token turns one kind of mail off for one person; it answers with nothing",
};
