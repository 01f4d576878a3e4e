import { withSystem } from "@/lib/core/db/system";
import type { Reference } from "@/lib/regimes";
import type { CarriedState } from "@/lib/references";

/** A provider's subject that a reference key belongs to. */
export interface ReferenceHolder {
  providerId: string;
  providerSlug: string;
  subjectId: string;
}

/** How a reference's key stands, or null where it is not followed, and every provider's subject that has it. */
export async function routeReference(
  reference: Reference,
  key: string,
): Promise<{ state: CarriedState | null; holders: ReferenceHolder[] }> {
  const { counterpart } = reference;
  return withSystem("route reference", async (tx) => {
    const state = await tx.registryEntry.findUnique({
      where: { counterpart_key: { counterpart, key } },
      select: {
        counterpart: true,
        key: true,
        snapshotId: true,
        checkedAt: true,
        fanOutDueAt: true,
        fanOutFailingSince: true,
      },
    });
    if (!state?.snapshotId) return { state, holders: [] };
    const subjects = await tx.lspCertificate.findMany({
      where: { number: key },
      select: { providerId: true, id: true },
      orderBy: [{ providerId: "asc" }, { id: "asc" }],
    });
    const providers = await tx.provider.findMany({
      where: { id: { in: subjects.map((subject) => subject.providerId) } },
      select: { id: true, slug: true },
    });
    const slugs = new Map(providers.map((provider) => [provider.id, provider.slug]));
    return {
      state,
      holders: subjects.map((subject) => ({
        providerId: subject.providerId,
        providerSlug: slugs.get(subject.providerId) ?? "",
        subjectId: subject.id,
      })),
    };
  });
}
