import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { KeyScope } from "@/lib/identity";
import type { AnswerStore } from "./answer-store";
import type { Ending } from "./ending";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What a handler gets: parsed parameters and who asks. */
export interface RouteCall {
  params: Record<string, string>;
  query: Record<string, string | undefined>;
  headers: Record<string, string>;
  /** The body as sent; empty where there is none. */
  body: string;
  /** The body as it comes, of a route that takes it so; null of every other. */
  stream: ReadableStream<Uint8Array> | null;
  /** The body of a management call as JSON; an empty object where there is none. */
  json: unknown;
  /** The caller behind a key; null on public routes. */
  ctx: Ctx | null;
  /** Answers as they are kept in memory. */
  store: AnswerStore;
  now: Date;
  requestId: string;
}

export interface RouteResult {
  status: number;
  /** A text and bytes are sent as they are; anything else as JSON. */
  body: string | Uint8Array | object | null;
  headers?: Record<string, string>;
  /** For the log of calls: the site it was about where the address does not name it, and what it came down to. */
  about?: { siteSlug?: string; said: string | null; evidenceId: string | null };
}

/** What routes answer with beside JSON. */
export const MEDIA_TYPES = [
  "application/pdf",
  "text/html",
  "text/javascript",
  "image/svg+xml",
  "application/trust-mark+jwt",
  "application/trust-mark-status-response+jwt",
  "application/vc+jwt",
] as const;

/** One hosted route: what the contract says and what answers. The routes and OpenAPI come from the same list. */
export interface Route {
  method: Method;
  /** OpenAPI path below the provider's base, or at the root. */
  path: string;
  base: "provider" | "root";
  operationId: string;
  summary: string;
  /** `public` needs no key; `management` a key of the provider; `signed` a counterpart's signature. */
  access: "public" | "management" | "signed";
  /** What a key must be for. */
  scope?: KeyScope;
  params: z.ZodObject;
  query: z.ZodObject;
  /** The body of a write. */
  request?: z.ZodType;
  /** How the body of a write is written; JSON unless said. */
  requestType?: "application/x-www-form-urlencoded";
  response: z.ZodType;
  /** Takes its body as it comes, of any size that it will have. */
  isStreamed?: true;
  /** Of the response; JSON unless said. */
  mediaType?: (typeof MEDIA_TYPES)[number];
  /** What else it is answered in to whoever accepts that alone. */
  alternative?: { mediaType: (typeof MEDIA_TYPES)[number]; response: z.ZodType };
  /** Asked for with every page that somebody opens: equal answers are equal in all they carry, without an id. */
  isFrequent?: boolean;
  status: 200 | 201 | 202;
  /** Whether a write takes a key under which it is carried out once, and whether it must have one. */
  idempotency?: "required" | "optional";
  /** Answers with an entity tag and 304 to whoever has it. */
  hasTag?: boolean;
  /** Says in a `Link` where it goes on. */
  isPaged?: boolean;
  /** Changes only what the caller has seen (`If-Match`). */
  isConditional?: boolean;
  /** Set where something else takes its place: every answer says so until it goes. */
  ending?: Ending;
  /** Further statuses with a problem document. */
  problems: readonly (400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 429 | 503)[];
  handle(call: RouteCall): Promise<RouteResult>;
}
