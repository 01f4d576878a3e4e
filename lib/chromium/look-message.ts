import { z } from "zod";
import { Probed, ProbeOrder } from "./probe-message";

const count = z.number().int().nonnegative();

/** How a renderer is started; holds nothing secret, since arguments of a process are seen by its neighbours. */
export const RendererSettings = z.object({
  executablePath: z.string(),
  env: z.record(z.string(), z.string()),
  proxyPort: z.number().int().min(1).max(65_535),
  /** A folder of its own for what the browser keeps, which goes when it ends. */
  scratch: z.string(),
});
export type RendererSettings = z.infer<typeof RendererSettings>;

/** One page to be looked at in a browser. */
export const LookOrder = z.object({
  kind: z.literal("look"),
  id: count,
  url: z.url({ protocol: /^https?$/ }),
  /** The language a visitor's browser would ask for. */
  locale: z.string(),
  /** What the proxy knows this look by. */
  credential: z.object({ username: z.string(), password: z.string() }),
  /** The robots.txt of the page's own origin, or null where it has none. */
  robots: z.string().nullable(),
  limits: z.object({
    /** For all of it, milliseconds. */
    totalMs: count,
    /** For what scripts do after the page has come; what goes on longer is not waited for. */
    settleMs: count,
    /** For reading it afterwards: while a script runs, nothing of a page can be read. */
    readMs: count,
    /** Characters of the page that are read. */
    charactersMax: count,
    requestsMax: count,
    /** Documents that may follow the first in its place. */
    hopsMax: count,
  }),
});
export type LookOrder = z.infer<typeof LookOrder>;

/** What a renderer can be asked for. */
export const RendererOrder = z.discriminatedUnion("kind", [LookOrder, ProbeOrder]);
export type RendererOrder = z.infer<typeof RendererOrder>;

/** Why there is nothing to be read of a page in a browser. */
export const LookFailure = z.enum([
  /** Its time was over: a script that never ends among them. */
  "too_slow",
  /** The browser, or its process for this page, ended. */
  "crashed",
  /** What it is made of could not be had. */
  "unreachable",
  "too_many_redirects",
]);
export type LookFailure = z.infer<typeof LookFailure>;

/** Whether a browser is not to be trusted with another page after such a one. */
export const isFatal = (why: LookFailure): boolean => why === "too_slow" || why === "crashed";

/** What the browser shows of a page. */
const Seen = z.object({
  kind: z.literal("seen"),
  id: count,
  /** Where its scripts led, the fragment left out. */
  url: z.string(),
  status: count,
  languageHeader: z.string().nullable(),
  html: z.string(),
  /** Whether there is more of it, or more that it is made of, than was read. */
  isCut: z.boolean(),
  /** What it asked its own site for, beside itself. */
  requests: count,
});

/** What a renderer says: once that it is ready, then one answer for each order. */
export const RendererMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready"), isSandboxed: z.boolean() }),
  Seen,
  z.object({ kind: z.literal("failed"), id: count, why: LookFailure, detail: z.string() }),
  Probed,
]);
export type RendererMessage = z.infer<typeof RendererMessage>;
export type RendererAnswer = Exclude<RendererMessage, { kind: "ready" }>;
export type LookAnswer = Exclude<RendererAnswer, { kind: "probed" }>;
