import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { listPaymentPaths } from "@/lib/payment-probes";
import { getSite } from "@/lib/sites";
import { defineRead, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const Share = z.object({
  part: count,
  of: count.describe("Probes that count: those that say something of the redirect"),
  share,
  low: share.describe("Lower end of the 95 per cent confidence interval (Wilson)"),
  high: share,
  standing: z.enum(["pass", "marginal", "fail", "too_few"]),
});
const Figure = z.object({
  ...{ country: z.string(), from: z.iso.date(), to: z.iso.date(), attempts: count.nullable() },
  ...{ success: share, timeouts: share.nullable() },
  own: Share.describe("Our own probes of the same days"),
  standing: z.enum(["consistent", "claims_more", "claims_less", "too_few", "no_probes"]),
});
const Path = z.object({
  id: z.uuid(),
  ...{ country: z.string(), gateway: z.string(), gatewayHosts: z.array(z.string()), locale: z.string() },
  ...{ productName: z.string(), productUrl: z.string() },
  state: z.enum(["no_consent", "paused", "unproven", "waiting", "probing", "planned"]),
  consentedAt: At.nullable(),
  success: Share,
  timeouts: Share,
  probes: z
    .array(
      z.object({
        at: At,
        outcome: z.enum(["arrived", "timeout", "failed", "blocked", "needs_post", "not_seen"]),
        reason: z.string(),
        ms: count.nullable().describe("From the last step to the gateway's whole document"),
      }),
    )
    .describe("Newest first, 30 at most"),
  reports: z.array(
    z.object({ id: z.uuid(), name: z.string(), sha256: z.string(), figures: z.array(Figure) }),
  ),
});
const Paths = z.object({ from: z.iso.date(), to: z.iso.date(), paths: z.array(Path) });

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const siteId = params.id;
  // A site that is not seen is no site without ways.
  await getSite({ ctx, input: { siteId } });
  const { paths, from, to } = await listPaymentPaths({ ctx, input: { siteId } });
  return Paths.parse({
    ...{ from, to },
    paths: paths.map(({ consent, probes, ...path }) => ({
      ...path,
      consentedAt: consent?.createdAt.toISOString() ?? null,
      probes: probes.map(({ finishedAt, outcome, why, ms }) => ({
        ...{ at: finishedAt.toISOString(), outcome, reason: why, ms },
      })),
    })),
  });
}

/** What probes of a site's payment redirects come to, as the portal shows it. */
export const paymentRoutes: readonly Route[] = [
  defineRead({
    scope: "management:read",
    path: "/sites/{id}/payment-paths",
    operationId: "listPaymentPaths",
    summary:
      "The ways to a site's payment gateways: how often their redirects succeed and time out, with confidence, and what gateways say of themselves",
    params: Id,
    response: Paths,
    handle: read,
  }),
];
