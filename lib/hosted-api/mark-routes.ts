import { z } from "zod";
import { issuerOf, signCompact } from "@/lib/answers";
import { AppError, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { listTrustMarks, type Regime, type TrustMark } from "@/lib/regimes";
import { listMarkedSites, MARKED_SITES_MAX } from "@/lib/routing";
import { findPublicKey } from "@/lib/secrets";
import { verifyCompact } from "@/lib/signatures";
import {
  findStatusList,
  HeldMark,
  LIST_TTL_SECONDS,
  markTypeOf,
  signTrustMark,
  standUnder,
  statusOfHeld,
  type HeldStatus,
  type MarkSubject,
} from "@/lib/trust-marks";
import type { SiteView } from "./answer-store";
import { Page, readCursor, sealCursor } from "./cursor";
import { isKnown, tagOf } from "./entity-tag";
import type { Route, RouteCall, RouteResult } from "./route";
import { ANSWER_HEADERS } from "./serve-answer";

const MARK_TYPE = "application/trust-mark+jwt";
const STATUS_TYPE = "application/trust-mark-status-response+jwt";
const Jwt = z
  .string()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  .describe("Compact JWS (EdDSA)");

function markOfType(type: string | undefined): { regime: Regime; mark: TrustMark } | null {
  return listTrustMarks().find(({ regime, mark }) => markTypeOf(regime, mark) === type) ?? null;
}

/** What a mark is made of, from a site as it is kept. */
export function markSubject(
  providerSlug: string,
  siteSlug: string,
  view: SiteView,
  { operation }: TrustMark,
): MarkSubject {
  const { url, isTest, places } = view;
  return { providerSlug, siteSlug, url, isTest, places, body: view.answer(operation).body };
}

const MarksQuery = z.object({
  trust_mark_type: z.string().max(400).describe("Address of the kind of mark"),
  sub: z.string().max(400).optional().describe("A site's own address"),
});

/** The site's mark in force; the first of several sites of one address that has one. */
async function markOf(
  call: RouteCall,
  found: { regime: Regime; mark: TrustMark },
  slugs: readonly string[],
): Promise<{ jwt: string; siteSlug: string; evidenceId: string | null } | null> {
  const providerSlug = call.params["provider"] ?? "";
  for (const siteSlug of slugs) {
    const view = await call.store.view(providerSlug, siteSlug);
    if (!view) continue;
    const subject = markSubject(providerSlug, siteSlug, view, found.mark);
    const jwt = signTrustMark(call.store.key, subject, standUnder(found.regime, found.mark, subject));
    if (jwt) return { jwt, siteSlug, evidenceId: view.answer(found.mark.operation).evidenceId };
  }
  return null;
}

const ListQuery = MarksQuery.extend({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, "use a number from 1 to 100")
    .optional()
    .describe(`Addresses of a page; ${MARKED_SITES_MAX} unless said, which is the most`),
  ...Page.shape,
});

function listed(call: RouteCall, urls: readonly string[], next: string | null): RouteResult {
  const body = JSON.stringify(urls);
  const query = new URLSearchParams({ ...call.query, ...(next === null ? {} : { after: next }) });
  const link: Record<string, string> =
    next === null ? {} : { link: `<trust-marks?${query.toString()}>; rel="next"` };
  // A page that is the same but for where it goes on is another.
  const etag = tagOf(`${body} ${next ?? ""}`);
  const headers = { ...ANSWER_HEADERS, "access-control-expose-headers": "link", ...link, etag };
  return isKnown(call.headers["if-none-match"], etag)
    ? { status: 304, body: null, headers }
    : { status: 200, body, headers };
}

const trustMarks: Route = {
  method: "GET",
  path: "/trust-marks",
  base: "provider",
  operationId: "trustMarks",
  summary:
    "Addresses of sites whose mark of a kind is in force (OpenID Federation 1.0), page after page; the mark itself for whoever accepts it alone",
  access: "public",
  params: z.object({}),
  query: ListQuery,
  response: z.array(z.string()),
  alternative: { mediaType: MARK_TYPE, response: Jwt },
  status: 200,
  hasTag: true,
  isPaged: true,
  problems: [400, 404, 422, 429, 503],
  async handle(call) {
    const providerSlug = call.params["provider"] ?? "";
    const { trust_mark_type: type, sub: url = null, limit = MARKED_SITES_MAX, after: cursor } = call.query;
    const found = markOfType(type);
    if (!found) throw notFound("trust mark");
    const { regime, mark } = found;
    const list = `trustMarks ${type} ${url ?? ""}`;
    const { after = null } = readCursor(providerSlug, list, cursor);
    const { name: operation } = mark.operation;
    const names = { providerSlug, regime: regime.id, mark: mark.name, operation };
    const place = { key: mark.operation.select({}), url, after, limit: Number(limit), now: call.now };
    const page = await listMarkedSites({ ...names, ...place });
    if (!page) throw notFound("trust mark");
    const isList = call.headers["accept"] !== MARK_TYPE;
    const urls = page.sites.map((site) => site.url);
    if (isList && url === null) return listed(call, urls, sealCursor(providerSlug, list, page.next));
    const slugs = url === null ? [] : page.sites.map(({ slug }) => slug);
    const held = await markOf(call, found, slugs);
    if (isList) return listed(call, held && url !== null ? [url] : [], null);
    if (!held) throw notFound("trust mark");
    const { jwt, siteSlug, evidenceId } = held;
    const about = { siteSlug, said: "active", evidenceId };
    return { status: 200, body: jwt, headers: { ...ANSWER_HEADERS, "content-type": MARK_TYPE }, about };
  },
};

const siteMark: Route = {
  method: "GET",
  path: "/sites/{site}/trust-mark",
  base: "provider",
  operationId: "trustMark",
  summary: "The mark of a site, for it to show and for others to ask after; 404 unless it is in force",
  access: "public",
  params: z.object({ site: z.string() }),
  query: MarksQuery.pick({ trust_mark_type: true }).partial(),
  response: Jwt,
  mediaType: MARK_TYPE,
  status: 200,
  problems: [400, 404, 422, 429, 503],
  async handle(call) {
    const type = call.query["trust_mark_type"];
    const found = type === undefined ? (listTrustMarks()[0] ?? null) : markOfType(type);
    const mark = found ? await markOf(call, found, [call.params["site"] ?? ""]) : null;
    if (!mark) throw notFound("trust mark");
    const about = { said: "active", evidenceId: mark.evidenceId };
    return { status: 200, body: mark.jwt, headers: { ...ANSWER_HEADERS, "content-type": MARK_TYPE }, about };
  },
};

const Form = z.object({
  trust_mark: z.string().min(1).max(8_192).describe("The mark, as it was given"),
});

// What a mark says of itself before its signature is looked at: enough to know whether it can be one of ours.
function claimsIn(jws: string): HeldMark | null {
  const [head = "", payload = ""] = jws.split(".");
  try {
    const header: unknown = JSON.parse(Buffer.from(head, "base64url").toString());
    if (!z.looseObject({ typ: z.literal("trust-mark+jwt") }).safeParse(header).success) return null;
    return HeldMark.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString())).data ?? null;
  } catch {
    return null;
  }
}

async function statusOf(
  call: RouteCall,
  jws: string,
): Promise<{
  status: HeldStatus;
  about: { siteSlug: string; said: string; evidenceId: string | null };
} | null> {
  const providerSlug = call.params["provider"] ?? "";
  const issuer = issuerOf(providerSlug);
  const claimed = claimsIn(jws);
  const found = claimed?.iss === issuer ? markOfType(claimed.trust_mark_type) : null;
  const view = claimed && found ? await call.store.view(providerSlug, claimed.site) : null;
  if (!claimed || !found || !view) return null;
  const verified = await verifyCompact(jws, {
    typ: "trust-mark+jwt",
    issuer,
    now: call.now,
    findKey: (kid) => findPublicKey("answers", kid, call.now),
  });
  const subject = markSubject(providerSlug, claimed.site, view, found.mark);
  const standing = standUnder(found.regime, found.mark, subject);
  const status =
    verified.state === "refused"
      ? "invalid"
      : statusOfHeld(claimed, standing, subject, verified.state === "expired");
  const { evidenceId } = view.answer(found.mark.operation);
  return { status, about: { siteSlug: claimed.site, said: status, evidenceId } };
}

const trustMarkStatus: Route = {
  method: "POST",
  path: "/trust-mark-status",
  base: "provider",
  operationId: "trustMarkStatus",
  summary:
    "How a trust mark that somebody holds stands now (OpenID Federation 1.0, 8.4); 404 for one we never gave",
  access: "public",
  params: z.object({}),
  query: z.object({}),
  request: Form,
  requestType: "application/x-www-form-urlencoded",
  response: Jwt,
  mediaType: STATUS_TYPE,
  status: 200,
  problems: [400, 404, 413, 422, 429, 503],
  async handle(call) {
    const form = parse(Form, Object.fromEntries(new URLSearchParams(call.body)));
    const told = await statusOf(call, form.trust_mark);
    if (!told) throw notFound("trust mark");
    const claims = {
      iss: issuerOf(call.params["provider"] ?? ""),
      iat: Math.floor(call.now.getTime() / 1_000),
      trust_mark: form.trust_mark,
      status: told.status,
    };
    const body = signCompact(call.store.key, "trust-mark-status-response+jwt", claims);
    const headers = { ...ANSWER_HEADERS, "cache-control": "no-store", "content-type": STATUS_TYPE };
    return { status: 200, body, headers, about: told.about };
  },
};

const Moment = z.iso.datetime({ offset: true });

/** The moment a list is asked for; null for now. */
function readMoment(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null;
  const moment = Moment.safeParse(text);
  if (moment.success && new Date(moment.data) <= now) return new Date(moment.data);
  const why = "The timestamp is no moment of the past with its zone, such as 2026-11-29T00:00:00Z.";
  throw new AppError("malformed", "status_list_moment", why);
}

const statusList: Route = {
  method: "GET",
  path: "/status-lists/{list}",
  base: "provider",
  operationId: "statusList",
  summary: "A W3C Bitstring status list of the marks, as it is or as it was at a moment",
  access: "public",
  params: z.object({ list: z.string().describe("revocation-1 or suspension-1, as a mark names it") }),
  query: z.object({
    timestamp: z.string().max(40).optional().describe("xsd:dateTimeStamp: the list as it was then"),
  }),
  response: Jwt.describe("A BitstringStatusListCredential as a compact JWS (EdDSA)"),
  mediaType: "application/vc+jwt",
  hasTag: true,
  status: 200,
  problems: [400, 404, 422, 429, 503],
  async handle({ params, query, headers, store, now, requestId }) {
    const at = readMoment(query["timestamp"], now);
    const ask = { providerSlug: params["provider"] ?? "", name: params["list"] ?? "", at, now, requestId };
    const list = await findStatusList(ask, store.key);
    if (list === "no_list")
      throw new AppError("not_found", "status_list_unknown", "There is no such status list here.");
    if (list === "no_version")
      throw new AppError("not_found", "status_list_moment", "There was no such status list at that moment.");
    const fields = {
      "content-type": "application/vc+jwt",
      "cache-control": `public, max-age=${LIST_TTL_SECONDS}`,
      "access-control-allow-origin": "*",
      etag: list.etag,
    };
    if (isKnown(headers["if-none-match"], list.etag)) return { status: 304, body: null, headers: fields };
    return { status: 200, body: list.body, headers: fields };
  },
};

/** Trust marks, how they stand, and the lists they have their places in. */
export const markRoutes: readonly Route[] = [trustMarks, siteMark, trustMarkStatus, statusList];
