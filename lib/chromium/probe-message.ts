import { z } from "zod";

const count = z.number().int().nonnegative();

/** What somebody does on the way to a payment gateway: press something by its words, or fill a field by its label. */
export const ProbeStep = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("press"), text: z.string() }),
  z.object({ kind: z.literal("fill"), text: z.string(), value: z.string() }),
]);
export type ProbeStep = z.infer<typeof ProbeStep>;

/** One way to a payment gateway, to be gone in a browser up to the gateway's page and not into it. */
export const ProbeOrder = z.object({
  kind: z.literal("probe"),
  id: count,
  /** The page of the test product. */
  url: z.url({ protocol: /^https?$/ }),
  /** The language a visitor's browser would ask for. */
  locale: z.string(),
  /** What the proxy knows this probe by. */
  credential: z.object({ username: z.string(), password: z.string() }),
  steps: z.array(ProbeStep),
  /** Hosts, with their port where it is not the scheme's own, at which nothing but a visit of a page is asked for. */
  gatewayHosts: z.array(z.string()),
  limits: z.object({
    /** For all of it, milliseconds. */
    totalMs: count,
    /** For what a step needs to be there, and for the page to become quiet after it. */
    stepMs: count,
    /** From the last step to the gateway's document. */
    redirectMs: count,
    requestsMax: count,
    /** Documents that may follow one another. */
    hopsMax: count,
  }),
});
export type ProbeOrder = z.infer<typeof ProbeOrder>;

/**
 * What came of a probe. `arrived`, `timeout` and `failed` say something of the redirect; the others nothing:
 * `blocked` was turned away as no person would be, `needs_post` would have had to send a form to the gateway,
 * and `not_seen` did not come as far.
 */
export const PROBE_OUTCOMES = ["arrived", "timeout", "failed", "blocked", "needs_post", "not_seen"] as const;

/** Why, as far as a browser can tell. */
export const PROBE_REASONS = [
  /** Nothing more to say. */
  "none",
  /** The gateway, or the site, answered with a status that is an error. */
  "gateway_answered",
  "site_answered",
  /** Nothing led off the site within the time. */
  "never_left",
  "unreachable",
  "too_many_redirects",
  /** The gateway, or the site, turned a program away. */
  "gateway_wall",
  "site_wall",
  "step_not_found",
  "site_down",
  /** The gateway's page came before anything was pressed. */
  "at_gateway",
  /** Its time was over: a script that never ends among them. */
  "too_slow",
  "crashed",
] as const;

/** A document on the way: where it is without what its address asks, how it answered, and when. */
export const ProbeHop = z.object({
  host: z.string(),
  path: z.string(),
  status: count,
  /** Milliseconds from the last thing that was pressed, or from the start. */
  ms: count,
});
export type ProbeHop = z.infer<typeof ProbeHop>;

/** What a browser saw of a way to a gateway. */
export const Probed = z.object({
  kind: z.literal("probed"),
  id: count,
  outcome: z.enum(PROBE_OUTCOMES),
  reason: z.enum(PROBE_REASONS),
  /** What the reason is said of: a status, the words of a step. */
  detail: z.string(),
  /** Milliseconds from the last step to the whole of the gateway's document; null where none came. */
  ms: count.nullable(),
  chain: z.array(ProbeHop),
  /** Requests to the gateway that were no visit of a page, and were not let through. */
  kept: count,
});
export type Probed = z.infer<typeof Probed>;
