import { createCertificationMove } from "@/lib/certifications";
import type { Ctx } from "@/lib/core/ctx";
import { updatePlatformProfile } from "@/lib/platform-profiles";
import { createPrescreen } from "@/lib/prescreens";

const REGIME = "trustmark";

/** Fills what a person writes of a site's way to a badge and of its profiles, each field by `write`. */
export async function writeApplication(
  ctx: () => Ctx,
  siteId: string,
  write: (field: string) => string,
): Promise<void> {
  const own = { regime: REGIME, siteId };
  const movedAt = "2026-11-20T08:00:00.000Z";
  const step = { ...own, stage: "baseline" as const, movedAt };
  await createCertificationMove({
    ctx: ctx(),
    input: { ...step, auditor: write("auditor"), note: write("step") },
  });
  const text = JSON.stringify([{ indicator: write("indicator"), outcome: "pass", note: write("remark") }]);
  await createPrescreen({
    ctx: ctx(),
    input: { ...own, auditor: write("screener"), screenedOn: "2026-11-20", text },
  });
  const profile = { ...own, platform: "myprocure", connection: "not_connected" as const };
  await updatePlatformProfile({
    ctx: ctx(),
    input: { ...profile, supplierId: write("supplier"), distributor: write("distributor") },
  });
}
