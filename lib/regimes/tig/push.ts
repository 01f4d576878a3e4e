import { z } from "zod";
import type { Push, PushDecision, PushReading, PushSubject, ReferenceResponse } from "../define-regime";
import { readPush } from "../read-push";
import { LspStatusAnswer } from "./operations";

/**
 * The coordination platform with which interfaces are filed (TIG-03, TIG-11). It has published no interface: this is
 * the assumed profile `dtcp-filing-0.1` (TIG-913). What a filing must name is the document's: the endpoint's address,
 * how it is called, and the structure of its answer (TIG-19, TIG-20).
 */
const PROFILE = "dtcp-filing-0.1";

const Taken = z.looseObject({
  filingNumber: z.string().min(1).max(120),
  status: z.enum(["received", "accepted", "rejected"]),
  receivedAt: z.iso.datetime({ offset: true }),
});

const Decided = z.looseObject({
  type: z.literal("filing.decided"),
  data: z.looseObject({
    filingNumber: z.string().min(1).max(120),
    reference: z.uuid(),
    status: z.enum(["accepted", "rejected"]),
    reason: z.string().max(200).nullable(),
    decidedAt: z.iso.datetime({ offset: true }),
  }),
});

/** Statuses that say the filing as it is will never be taken; 409 is none, since it may only be under way still. */
const REFUSED = [400, 403, 404, 405, 406, 413, 415, 422];

// The platform's own term for a filing is 72 hours; a message older than that describes an interface that may have
// changed, and is built anew (TIG-913).
const EXPIRES_AFTER_HOURS = 72;

/** A filing of an interface with the coordination platform. */
export const filingPush: Push = {
  name: "filing",
  counterpart: "coordination-platform",
  subjectKind: "filing",
  expiresAfterHours: EXPIRES_AFTER_HOURS,
  build,
  url: (baseUrl) => `${baseUrl.replace(/\/+$/, "")}/filings`,
  drift,
  conflicts: ["C3", "C4"],
  read,
  readCallback,
};

function build(subject: PushSubject): Record<string, unknown> {
  const { reference, filer, site, endpointUrl, authMethod, documentation, contact, effectiveFrom } = subject;
  const { slug, ...filing } = filer;
  return {
    profile: PROFILE,
    reference,
    filer: { id: slug, ...filing },
    site,
    endpointUrl,
    authMethod,
    responseStructure: structure(),
    documentation,
    contact,
    effectiveFrom,
  };
}

// As it goes over the wire: the members with their signature.
function structure(): unknown {
  return z.toJSONSchema(LspStatusAnswer.extend({ jws: z.string() }));
}

// What was kept may have its members in another order.
function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

const Filed = z.looseObject({
  endpointUrl: z.string(),
  authMethod: z.string(),
  responseStructure: z.unknown(),
  documentation: z.looseObject({ sha256: z.string() }).nullish(),
});

function drift(filed: unknown, seen: Parameters<Push["drift"]>[1]): string | null {
  const told = Filed.safeParse(filed);
  if (!told.success) return "fields";
  const { endpointUrl, authMethod, responseStructure, documentation } = told.data;
  if (endpointUrl !== seen.endpointUrl) return "endpoint";
  if (authMethod !== seen.authMethod) return "auth";
  if (ordered(responseStructure) !== ordered(structure())) return "fields";
  return documentation?.sha256 === seen.documentation.sha256 ? null : "contract";
}

function read(response: ReferenceResponse): PushReading {
  return readPush(
    {
      ...{ takenBy: [200, 202], taken: Taken, refusedBy: REFUSED },
      told: ({ filingNumber, receivedAt }) => ({ reference: filingNumber, at: receivedAt }),
      ...{ unreadable: "filing_answer_unreadable", refused: "filing_refused" },
    },
    response,
  );
}

function readCallback(body: unknown): PushDecision | null {
  const decided = Decided.safeParse(body);
  if (!decided.success) return null;
  const { filingNumber, reference, status, reason, decidedAt } = decided.data.data;
  const occurredAt = new Date(decidedAt).toISOString();
  return { reference, state: status, reason, number: filingNumber, occurredAt };
}
