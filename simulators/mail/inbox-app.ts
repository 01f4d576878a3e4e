import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import { INBOX_SCRIPT, inboxPage, mailPage } from "./inbox-page";
import type { Mailbox } from "./mailbox";

/** Scripts, forms and pictures from elsewhere are off inside a mail; its links open in a new tab. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const OWN_POLICY = "default-src 'self'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/** The inbox over HTTP: pages for people, JSON for tests. */
export function inboxApp(mailbox: Mailbox): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/messages", (c) => c.json({ messages: mailbox.list(c.req.query("to")) }));
  app.delete("/messages", async (c) => {
    await mailbox.clear();
    return c.body(null, 204);
  });
  app.get("/messages/:id", async (c) => {
    const mail = await mailbox.find(c.req.param("id"));
    return mail ? c.json(mail) : problem(c, 404, "Not found", "There is no mail with this id.");
  });
  app.get("/messages/:id/raw", async (c) => {
    const raw = await mailbox.findRaw(c.req.param("id"));
    if (!raw) return problem(c, 404, "Not found", "There is no mail with this id.");
    return c.body(new Uint8Array(raw), 200, { "content-type": "message/rfc822" });
  });
  app.get("/messages/:id/html", async (c) => {
    const mail = await mailbox.find(c.req.param("id"));
    if (!mail?.html) return problem(c, 404, "Not found", "There is no such mail, or it has no HTML part.");
    return c.html(`<base target="_blank">${mail.html}`, 200, { "content-security-policy": MAIL_POLICY });
  });
  addPages(app, mailbox);
  return app;
}

function addPages(app: SimulatorApp, mailbox: Mailbox): void {
  const headers = { "content-security-policy": OWN_POLICY };
  app.get("/", (c) => c.html(inboxPage(mailbox.list()), 200, headers));
  app.get("/mail/:id", async (c) => {
    const mail = await mailbox.find(c.req.param("id"));
    return mail ? c.html(mailPage(mail), 200, headers) : c.redirect("/");
  });
  app.get("/inbox.js", (c) =>
    c.body(INBOX_SCRIPT, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.notFound((c) => problem(c, 404, "Not found", "There is nothing at this path."));
}
