import { withSystem } from "@/lib/core/db/system";

/** A provider by its address name, or null where there is none or it is suspended. */
export async function findProvider(slug: string): Promise<{ id: string; slug: string; name: string } | null> {
  return withSystem("provider", (tx) =>
    tx.provider.findFirst({ where: { slug, suspendedAt: null }, select: { id: true, slug: true, name: true } }),
  );
}
