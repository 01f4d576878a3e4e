import { systemNow } from "@/lib/core/clock";
import type { Ctx } from "@/lib/core/ctx";
import { permissionsOf } from "@/lib/core/permissions";
import { listMembers } from "@/lib/identity";
import { createSignOff, listResponsibilities } from "@/lib/sign-offs";
import { listSites } from "@/lib/sites";

/** The demo site about which everybody has signed, and one about which nobody has. */
const SIGNED = "hengli-sensors";
const UNSIGNED = "nanhai-packaging";

async function actingAs(ctx: Ctx, role: "owner" | "exporter"): Promise<{ ctx: Ctx; name: string } | null> {
  const { members } = await listMembers({ ctx, input: {} });
  const member = members.find((one) => one.role === role);
  if (!member) return null;
  const { personId, membershipId, name } = member;
  const actor = { kind: "member", personId, membershipId } as const;
  return { ctx: { ...ctx, actor, permissions: permissionsOf(role), now: systemNow() }, name };
}

/** Signs who is responsible for what: all of it at one demo site, what the LSPs signed at most, nothing at one. */
export async function seedSignOffs(ctx: Ctx): Promise<void> {
  const [owner, exporter] = [await actingAs(ctx, "owner"), await actingAs(ctx, "exporter")];
  const { rows } = await listSites({ ctx, input: {} });
  for (const { siteId, slug } of rows) {
    if (!owner || slug === UNSIGNED) continue;
    for (const { regime, matrix, lsps, signOffs } of await listResponsibilities({ ctx, input: { siteId } })) {
      if (signOffs.length > 0) continue;
      const about = { siteId, regime: regime.id, matrix: matrix.hash };
      for (const { id: companyId } of lsps) {
        const signer = { signerName: "Zhou Qi", signerTitle: "Head of certification" };
        const elsewhere = { companyId, givenOn: "2026-06-08", reference: "Annex 3 of the service contract" };
        await createSignOff({ ctx: owner.ctx, input: { ...about, party: "lsp", ...signer, ...elsewhere } });
      }
      if (slug !== SIGNED || !exporter) continue;
      const signed = {
        ...about,
        party: "exporter",
        signerName: exporter.name,
        signerTitle: "总经理",
      } as const;
      await createSignOff({ ctx: exporter.ctx, input: signed });
      const own = {
        ...about,
        party: "provider",
        signerName: owner.name,
        signerTitle: "Managing director",
      } as const;
      await createSignOff({ ctx: owner.ctx, input: own });
    }
  }
}
