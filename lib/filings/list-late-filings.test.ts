import { afterAll, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { refreshSites } from "@/lib/standing";
import { makeProvider, makeSite } from "@/test/make-provider";
import { createFiling, listLateFilings } from ".";

afterAll(closeDeployment);

// After the day on which every site was to be filed.
const LATE = "2026-07-01T08:00:00.000Z";

it("a filing is late where its own deadline was met by it, not where another of the same moment was", async () => {
  const provider = await makeProvider();
  const [late, refused, shared] = [
    await makeSite(provider),
    await makeSite(provider),
    await makeSite(provider),
  ];
  const ctx = provider.ctx();
  const file = async (siteId: string | null, state: "accepted" | "rejected") => {
    const input = { regime: "tig", siteId, state, submittedAt: LATE, decidedAt: "2026-07-02T08:00:00.000Z" };
    return (await createFiling({ ctx, input })).filingId;
  };
  const filings = {
    own: await file(late.siteId, "accepted"),
    refused: await file(refused.siteId, "rejected"),
    shared: await file(null, "accepted"),
    second: await file(null, "rejected"),
  };
  await refreshSites(
    provider.ctx(),
    [late, refused, shared].map(({ siteId }) => siteId),
  );
  const found = await listLateFilings({ ctx, input: { filingIds: Object.values(filings) } });
  expect(Object.entries(filings).flatMap(([name, id]) => (found.has(id) ? [name] : []))).toEqual([
    "own",
    "shared",
  ]);
});
