import { expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createFiling } from "./create-filing";
import { adoptDecision } from "./adopt-decision";
import { makeProvider } from "@/test/make-provider";

it("tells of each decision a platform makes, also of one it makes again after another", async () => {
  const provider = await makeProvider();
  const { filingId: reference } = await createFiling({
    ctx: provider.ctx(),
    input: { regime: "tig", state: "submitted", submittedAt: "2026-05-18T08:00:00Z" },
  });
  const decide = (state: "accepted" | "rejected", occurredAt: string) =>
    adoptDecision(provider.ctx(), { reference, state, reason: null, number: "DTCP-1", occurredAt });
  await decide("accepted", "2026-05-19T02:00:00.000Z");
  await decide("rejected", "2026-05-20T02:00:00.000Z");
  await decide("accepted", "2026-05-21T02:00:00.000Z");
  expect(await decide("accepted", "2026-05-21T02:00:00.000Z")).toBe("confirmed");
  const told = await withTenant(provider.ctx(), (tx) =>
    tx.notice.findMany({ where: { kind: "filing_decided" }, orderBy: { id: "asc" } }),
  );
  const statuses = told.map(({ params }) => JSON.parse(JSON.stringify(params)).status);
  expect(statuses).toEqual(["accepted", "rejected", "accepted"]);
});
