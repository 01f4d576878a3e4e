import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { html } from "hono/html";
import type { SimulatorApp } from "../http/listen";
import type { Html } from "../http/page";
import { jsonAnswer, problemAnswer, type Answer } from "../kit/answer";
import { controlPage, faultsSection } from "../kit/control-page";
import { controlRoutes } from "../kit/control-routes";
import { keptBody } from "../kit/counterpart-state";
import type { Kit } from "../kit/kit";
import type { ReceivedRequest } from "../kit/ledger";
import { counterpartApp } from "../kit/start-counterpart";
import { describeRequest, takeRequest, type ReadRequest } from "../kit/take-request";
import { SentProfile, type KeptProfile, type MarketState } from "./profile";

type Market = Kit<MarketState>;

/** A procurement platform over HTTP: profiles of suppliers, a page for people, orders for tests and demonstrations. */
export function marketApp(kit: Market): SimulatorApp {
  const app = counterpartApp(kit);
  app.get("/", (c) => c.html(marketPage(kit)));
  app.all("/profiles", (c) => take(c, kit));
  app.get("/control/profiles", (c) => c.json({ profiles: kit.state.own.profiles }));
  app.route("/control", controlRoutes(kit, null));
  return app;
}

function take(c: Context<{ Bindings: HttpBindings }>, kit: Market): Promise<Response> {
  const entry = kit.state.note(describeRequest(c));
  return takeRequest(c, kit, { entry, scope: null, read: () => read(c, kit, entry) });
}

function refuse(status: number, why: string, detail: string): ReadRequest {
  return { refusal: problemAnswer({ title: "Refused", status, detail }), why };
}

async function read(c: Context, kit: Market, entry: ReceivedRequest): Promise<ReadRequest> {
  if (c.req.method !== "POST") return refuse(405, "method", "Profiles are put in place by POST.");
  const key = c.req.header("idempotency-key");
  if (key === undefined) return refuse(400, "no_key", "An Idempotency-Key is missing.");
  const text = await c.req.text();
  entry.body = keptBody(text);
  const parsed = SentProfile.safeParse(jsonOf(text));
  if (!parsed.success)
    return refuse(
      422,
      "malformed",
      `The profile is malformed: ${parsed.error.issues[0]?.path.join(".") ?? ""}`,
    );
  const before = kit.state.own.profiles.find(({ reference }) => reference === parsed.data.reference);
  const known = kit.state.own.keys[key];
  if (known !== undefined && before) return { effect: () => answer(before) };
  if (before && before.statedAt > parsed.data.updatedAt)
    return refuse(409, "stale", "A newer profile of this company is in place.");
  return { effect: () => put(kit, key, parsed.data) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer({ number, updatedAt }: KeptProfile): Answer {
  return jsonAnswer(200, { profileNumber: number, status: "updated", updatedAt });
}

async function put(kit: Market, key: string, sent: SentProfile): Promise<Answer> {
  const { profiles, keys } = kit.state.own;
  const at = profiles.findIndex(({ reference }) => reference === sent.reference);
  const kept: KeptProfile = {
    number: profiles[at]?.number ?? `SUP-${String(profiles.length + 1).padStart(6, "0")}`,
    reference: sent.reference,
    company: sent.company.name,
    site: sent.site.url,
    stage: sent.certification?.stage ?? null,
    statedAt: sent.updatedAt,
    updatedAt: kit.state.now().toISOString(),
  };
  if (at < 0) profiles.push(kept);
  else profiles[at] = kept;
  keys[key] = kept.number;
  await kit.state.save();
  return answer(kept);
}

function marketPage(kit: Market): Html {
  const { profiles } = kit.state.own;
  const rows = profiles.map(
    ({ number, company, site, stage, updatedAt }) =>
      html`<tr>
        <td><code>${number}</code></td>
        <td>${company}</td>
        <td>${site}</td>
        <td>${stage ?? "no certification"}</td>
        <td>${updatedAt}</td>
      </tr>`,
  );
  const table =
    rows.length === 0
      ? html`<p class="soft">None yet.</p>`
      : html`<div class="card">
          <table class="stack">
            ${rows}
          </table>
        </div>`;
  return controlPage(
    kit,
    html`A stand-in for a procurement platform: <code>POST ${kit.path}/profiles</code>.`,
    [{ heading: "Suppliers' profiles", body: table }, faultsSection(kit)],
  );
}
