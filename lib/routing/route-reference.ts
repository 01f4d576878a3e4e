import { z } from "zod";
import { withSystem } from "@/lib/core/db/system";
import type { RegistryReading } from "@/lib/lsp";
import type { Reference } from "@/lib/regimes";

/** A provider's subject that a reference key belongs to. */
export interface ReferenceHolder {
  providerId: string;
  providerSlug: string;
  subjectId: string;
}

const Value = z.record(z.string(), z.unknown());

/** What a reference's tables hold of a key, and every provider's subject that has it. */
export async function routeReference(
  reference: Reference,
  key: string,
): Promise<{ reading: RegistryReading | null; holders: ReferenceHolder[] }> {
  const { counterpart } = reference;
  return withSystem("route reference", async (tx) => {
    const entry = await tx.registryEntry.findUnique({ where: { counterpart_key: { counterpart, key } } });
    if (!entry?.snapshotId || !entry.occurredAt || !entry.checkedAt || !entry.freshUntil) {
      return { reading: null, holders: [] };
    }
    const snapshot = await tx.registrySnapshot.findUniqueOrThrow({ where: { id: entry.snapshotId } });
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
      reading: {
        counterpart,
        key,
        sequence: snapshot.sequence,
        bodySha256: snapshot.bodySha256,
        snapshotId: snapshot.id,
        value: Value.parse(snapshot.value),
        occurredAt: entry.occurredAt,
        checkedAt: entry.checkedAt,
        freshUntil: entry.freshUntil,
      },
      holders: subjects.map((subject) => ({
        providerId: subject.providerId,
        providerSlug: slugs.get(subject.providerId) ?? "",
        subjectId: subject.id,
      })),
    };
  });
}
