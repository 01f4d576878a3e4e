import { z } from "zod";
import {
  BADGE_THEMES,
  BADGE_WORDS,
  buildEmbedScript,
  drawBadge,
  labelOf,
  momentText,
  readBadge,
  readLanguage,
} from "@/lib/badges";
import type { Badge } from "@/lib/badges";
import { notFound } from "@/lib/core/errors";
import { listTrustMarks, MARK_STATUSES, type MarkLanguage, type TrustMark } from "@/lib/regimes";
import type { SiteView } from "./answer-store";
import { isKnown, tagOf } from "./entity-tag";
import { markSubject } from "./mark-routes";
import type { Route, RouteCall, RouteResult } from "./route";
import { ANSWER_HEADERS } from "./serve-answer";

/** A picture opened by itself runs nothing and loads nothing. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const SCRIPT_SECONDS = 300;

const Site = z.object({ site: z.string() });
const Language = z.object({
  lang: z.string().max(35).optional().describe("en, zh or ja, or a tag that begins so; English unless said"),
});

const Asked = Language.extend({
  mark: z
    .string()
    .max(60)
    .optional()
    .describe("Name of one mark; the one the site stands worst under unless said"),
});

const Drawn = Asked.extend({
  theme: z
    .enum(BADGE_THEMES)
    .optional()
    .describe("Always light or always dark; as the visitor's screen unless said"),
});

async function viewOf({ params, store }: RouteCall): Promise<SiteView> {
  const view = await store.view(params["provider"] ?? "", params["site"] ?? "");
  if (!view) throw notFound("site");
  return view;
}

async function badgeOf(
  call: RouteCall,
): Promise<{ badge: Badge; language: MarkLanguage; about: RouteResult["about"] }> {
  const { params, query } = call;
  const view = await viewOf(call);
  const language = readLanguage(query["lang"]);
  let evidenceId: string | null = null;
  const asked = { name: query["mark"] ?? null, isCarried: ({ operation }: TrustMark) => view.has(operation) };
  const badge = readBadge(language, asked, (mark) => {
    evidenceId ??= view.answer(mark.operation).evidenceId;
    return markSubject(params["provider"] ?? "", params["site"] ?? "", view, mark);
  });
  if (!badge) throw notFound("badge");
  return { badge, language, about: { said: badge.status, evidenceId } };
}

function tagged(
  body: string,
  call: RouteCall,
  headers: Record<string, string>,
  about?: RouteResult["about"],
): RouteResult {
  const etag = tagOf(body);
  const all = { ...ANSWER_HEADERS, ...headers, etag };
  const has = isKnown(call.headers["if-none-match"], etag);
  return { status: has ? 304 : 200, body: has ? null : body, headers: all, ...(about ? { about } : {}) };
}

const COMMON = {
  method: "GET",
  base: "provider",
  access: "public",
  params: Site,
  status: 200,
  hasTag: true,
  isFrequent: true,
  problems: [400, 404, 422, 429, 503],
} as const;

const picture: Route = {
  ...COMMON,
  path: "/sites/{site}/badge.svg",
  operationId: "badge",
  summary: "How a site stands, as a picture for its own pages",
  query: Drawn,
  response: z.string().regex(/^<svg [^]*<\/svg>$/),
  mediaType: "image/svg+xml",
  async handle(call) {
    const { badge, language, about } = await badgeOf(call);
    const headers = {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": PICTURE_POLICY,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
    };
    return tagged(drawBadge(badge, language, Drawn.parse(call.query).theme ?? null), call, headers, about);
  },
};

const Told = z.object({
  mark: z.string().describe("Name of the mark it speaks of"),
  status: z.enum(MARK_STATUSES),
  shown: z.boolean().describe("Whether the badge is to be shown at all"),
  reason: z.string().nullable().describe("Why it is not shown"),
  test: z.boolean().describe("Said by a provider in test mode: about no real standing"),
  title: z.string(),
  word: z.string(),
  headline: z.string().describe("Both of them, as a badge says it"),
  meaning: z.string(),
  label: z.string(),
  host: z.string(),
  site: z.string().describe("The site's own address"),
  thisUpdate: z.iso.datetime(),
  nextUpdate: z.iso.datetime(),
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
  trustMarkType: z.url(),
  verifyUrl: z.url(),
  answerUrl: z.url(),
  receipt: z.url().nullable(),
});

function tellBadge(badge: Badge, language: MarkLanguage): z.output<typeof Told> {
  const words = BADGE_WORDS[language];
  const {
    status,
    isTest,
    title,
    word,
    meaning,
    host,
    url,
    asOf,
    until,
    trustMarkType,
    verifyUrl,
    answerUrl,
  } = badge;
  const facts = [
    { term: words.site, value: host },
    { term: words.by, value: badge.by },
    { term: words.certificate, value: badge.certificate },
    { term: words.validUntil, value: badge.validUntil },
    ...badge.facts,
    { term: words.checked, value: momentText(asOf) },
  ];
  return {
    ...{ mark: badge.mark, shown: badge.isShown, reason: badge.isShown ? null : meaning },
    headline: words.headline(title, word),
    ...{ status, test: isTest, title, word, meaning, label: labelOf(badge, language), host, site: url },
    thisUpdate: asOf.toISOString(),
    nextUpdate: until.toISOString(),
    facts: facts.flatMap(({ term, value }) => (value === null ? [] : [{ term, value }])),
    ...{ trustMarkType, verifyUrl, answerUrl, receipt: badge.receipt },
  };
}

const told: Route = {
  ...COMMON,
  path: "/sites/{site}/badge.json",
  operationId: "badgeJson",
  summary: "How a site stands, in words for whoever draws a badge of their own",
  query: Asked,
  response: Told,
  async handle(call) {
    const { badge, language, about } = await badgeOf(call);
    return tagged(JSON.stringify(tellBadge(badge, language)), call, {}, about);
  },
};

const script: Route = {
  ...COMMON,
  path: "/sites/{site}/embed.js",
  operationId: "embed",
  summary: "The verify button, for a script element on the site's own pages",
  query: Asked.pick({ mark: true }),
  response: z.string(),
  mediaType: "text/javascript",
  async handle(call) {
    const { url } = await viewOf(call);
    const mark = call.query["mark"] ?? null;
    if (mark !== null && !listTrustMarks().some((one) => one.mark.name === mark)) throw notFound("badge");
    const body = buildEmbedScript(call.params["provider"] ?? "", call.params["site"] ?? "", url, mark);
    return tagged(body, call, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": `public, max-age=${SCRIPT_SECONDS}`,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
    });
  },
};

/** What a site shows on its own pages: the badge, and the button that asks. */
export const badgeRoutes: readonly Route[] = [picture, told, script];
