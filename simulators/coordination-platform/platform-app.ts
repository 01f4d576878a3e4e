import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import type { Announcer } from "../kit/announcer";
import { jsonAnswer } from "../kit/answer";
import { keptBody } from "../kit/counterpart-state";
import type { Kit } from "../kit/kit";
import type { ReceivedRequest } from "../kit/ledger";
import { counterpartApp } from "../kit/start-counterpart";
import { describeRequest, takeRequest } from "../kit/take-request";
import type { ReadRequest } from "../kit/take-request";
import type { Clients } from "./clients";
import type { Decider } from "./decider";
import { receipt, standing } from "./filings";
import type { Filings, SentFiling } from "./filings";
import { readTokenRequest } from "./give-token";
import type { KeySet } from "./key-set";
import type { Nonces } from "./nonces";
import { platformControl } from "./platform-control";
import { platformPage } from "./platform-page";
import type { PlatformState } from "./platform-state";
import {
  checkDigest,
  checkIdempotencyKey,
  checkMediaType,
  checkMethod,
  checkToken,
  parseFiling,
  readBytes,
} from "./read-filing";
import { Refusal } from "./refusals";
import { verifyFilingSignature } from "./verify-signature";

/** The parts that the platform's routes work on. */
export interface PlatformParts {
  kit: Kit<PlatformState>;
  clients: Clients;
  filings: Filings;
  decider: Decider;
  announcer: Announcer;
  keys: KeySet;
  nonces: Nonces;
}

/** The places at which a fault can be set. */
export const PLACES = ["filings", "status", "token"] as const;
type Place = (typeof PLACES)[number];
type Request = Context<{ Bindings: HttpBindings }>;

/** The platform over HTTP: tokens and filings for filers, a page for people, orders for tests and demonstrations. */
export function platformApp(parts: PlatformParts): SimulatorApp {
  const app = counterpartApp(parts.kit);
  app.get("/", (c) => c.html(platformPage(parts)));
  app.all("/oauth2/token", (c) => take(c, parts, "token", () => readTokenRequest(c, parts.clients)));
  app.all("/filings", (c) => take(c, parts, "filings", (entry) => readFiling(c, parts, entry)));
  app.all("/filings/:number", (c) => take(c, parts, "status", () => readStatusRequest(c, parts)));
  app.route("/control", platformControl(parts));
  return app;
}

function take(
  c: Request,
  { kit }: PlatformParts,
  place: Place,
  read: (entry: ReceivedRequest) => Promise<ReadRequest> | ReadRequest,
): Promise<Response> {
  const entry = kit.state.note(describeRequest(c));
  const readOrRefuse = async (): Promise<ReadRequest> => {
    try {
      return await read(entry);
    } catch (error) {
      if (error instanceof Refusal) return error.read();
      throw error;
    }
  };
  return takeRequest(c, kit, { entry, scope: place, read: readOrRefuse });
}

/** Every check of a filing, in the order in which a real platform would make them. */
async function readFiling(c: Request, parts: PlatformParts, entry: ReceivedRequest): Promise<ReadRequest> {
  const { kit, clients, filings, keys, nonces } = parts;
  checkMethod(c, "POST");
  checkMediaType(c);
  const bytes = await readBytes(c);
  entry.body = keptBody(bytes.toString("utf8"));
  const clientId = checkToken(c, clients);
  const digest = checkDigest(c, bytes);
  const idempotencyKey = checkIdempotencyKey(c);
  await verifyFilingSignature(c, { keys, nonces, now: kit.state.now() });
  const sent = { clientId, idempotencyKey, digest, body: parseFiling(bytes) };
  const before = filings.admit(sent);
  const afterwards = filings.begin(sent);
  if (before) return { effect: () => receipt(before, true), afterwards };
  return { effect: () => takeDown(parts, sent), afterwards };
}

async function takeDown({ kit, filings, decider }: PlatformParts, sent: SentFiling) {
  const filing = filings.receive(sent);
  await kit.state.save();
  decider.arm(filing);
  return receipt(filing, false);
}

function readStatusRequest(c: Request, { clients, filings }: PlatformParts): ReadRequest {
  checkMethod(c, "GET");
  const clientId = checkToken(c, clients);
  const filing = filings.find(c.req.param("number") ?? "");
  if (filing?.clientId !== clientId) throw new Refusal("filing_unknown");
  return { effect: () => jsonAnswer(200, standing(filing)) };
}
