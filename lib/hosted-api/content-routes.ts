import { STATUS_CODES } from "node:http";
import { z } from "zod";
import {
  Deviation,
  listContentUnits,
  runPublishCheck,
  RunPublishCheck,
  STAGES,
  type CheckedUnit,
  type PublishCheck,
  type Unit,
} from "@/lib/content";
import { TRANSLATIONS } from "@/lib/regimes";
import { Next, Page } from "./cursor";
import { defineList, defineWrite, KeptRefusal } from "./management-route";
import type { Problem, UnverifiedUnit } from "./problem";
import type { Route } from "./route";

const At = z.iso.datetime();
const ContentUnit = z.object({
  ...{ id: z.uuid(), siteId: z.uuid(), key: z.string(), language: z.string(), revision: z.string() },
  title: z.string().nullable(),
  url: z.string().nullable(),
  translation: z.enum(TRANSLATIONS),
  stage: z.enum(STAGES).describe("Where this revision is"),
  verifiedHow: z
    .enum(["person", "comparison", "unneeded"])
    .nullable()
    .describe("A person, our comparison with its source, or that nobody has to; null while it is not"),
  verifiedAt: At.nullable(),
  compared: z.int().nullable().describe("Parameters held against the source; null where none were"),
  deviations: z.array(Deviation),
  sentBack: z.string().nullable().describe("Why a person sent it back"),
  allowedAt: At.nullable().describe("When a check let this revision through"),
  evidenceId: z.uuid().nullable().describe("What that rested on"),
  auditedAt: At.nullable().describe("When an audit last saw its page since"),
  hasFindings: z.boolean(),
  bypassedAt: At.nullable().describe("Since when it is seen live although no revision was let through"),
  createdAt: At,
  revisedAt: At,
});

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

function tell(unit: Unit): z.output<typeof ContentUnit> {
  return ContentUnit.parse({
    ...unit,
    sentBack: unit.returnedBecause,
    ...{ verifiedAt: moment(unit.verifiedAt), allowedAt: moment(unit.allowedAt) },
    ...{ auditedAt: moment(unit.auditedAt), bypassedAt: moment(unit.bypassedAt) },
    ...{ createdAt: moment(unit.createdAt), revisedAt: moment(unit.revisedAt) },
  });
}

const WHY: Record<UnverifiedUnit["why"], { detail: string; todo: string }> = {
  not_verified: {
    detail: "Nobody has verified this revision.",
    todo: "Have somebody verify it on the site's page “Content” in the portal, or send `text` with its `source`; then ask again.",
  },
  deviates: {
    detail: "What it says of the product is not what its source says.",
    todo: "Correct the text, or have somebody say in the portal why it may go live all the same; then ask again.",
  },
  sent_back: {
    detail: "A person sent this revision back.",
    todo: "Change what is asked for and send it as another revision.",
  },
};

function unverified(unit: CheckedUnit): UnverifiedUnit[] {
  if (unit.refused === null) return [];
  const { key, language, revision, stage, refused: why, returnedBecause: sentBack, deviations } = unit;
  return [{ key, language, revision, stage, why, ...WHY[why], sentBack, deviations }];
}

function problemOf({ units, rules }: PublishCheck): Problem {
  const named = units.flatMap(unverified);
  const [first] = named;
  const about = first ? ` The first: ${first.key} (${first.language}). ${first.detail} ${first.todo}` : "";
  return {
    ...{ type: "about:blank", title: STATUS_CODES[409] ?? "Conflict", status: 409, reason: "unverified" },
    detail: `${named.length} of ${units.length} may not go live, so none of them does.${about}`.slice(
      0,
      1_000,
    ),
    ...{ rules, units: named },
  };
}

const Let = z.object({
  mayGoLive: z.literal(true),
  checkedAt: At,
  rules: z.array(z.string()).describe("Rules that ask for it"),
  units: z.array(ContentUnit),
});

const check = defineWrite({
  scope: "content:publish",
  path: "/sites/{site}/publish-checks",
  operationId: "runPublishCheck",
  summary:
    "Whether content may go live, asked by a CMS before it does: 200 and it may, 409 and what is unverified; a key of its own for each attempt",
  permission: "content:check",
  params: z.object({ site: RunPublishCheck.shape.site.describe("The site's name in addresses") }),
  request: z.object({ units: RunPublishCheck.shape.units }),
  response: Let,
  status: 200,
  async handle({ ctx, params, input }) {
    const done = await runPublishCheck({ ctx, input: { ...params, ...input } });
    if (!done.mayGoLive) return new KeptRefusal(problemOf(done));
    return {
      ...{ mayGoLive: true, checkedAt: done.checkedAt.toISOString(), rules: done.rules },
      units: done.units.map(tell),
    };
  },
});

const Query = Page.extend({
  siteId: z.uuid().optional(),
  stage: z.enum(STAGES).optional(),
  language: z.string().max(35).optional(),
});

const list = defineList({
  scope: "content:publish",
  path: "/content-units",
  operationId: "listContentUnits",
  summary: "Pieces of content and how far each is, in the order in which they came, 50 a page",
  query: Query,
  response: z.object({ units: z.array(ContentUnit), next: Next }),
  async handle({ ctx, query: { siteId, stage, language }, page }) {
    const filter = {
      ...(siteId === undefined ? {} : { siteId }),
      ...(stage === undefined ? {} : { stage }),
      ...(language === undefined ? {} : { language }),
    };
    const { units, next } = await listContentUnits({ ctx, input: { ...filter, ...page } });
    return { body: { units: units.map(tell) }, next };
  },
});

/** What a CMS asks before content goes live, and how content stands. */
export const contentRoutes: readonly Route[] = [check, list];
