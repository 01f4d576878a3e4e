import { withSystem } from "@/lib/core/db/system";
import { isAddressName } from "@/lib/core/slug";

/** A provider by its address name, or null where there is none or it is suspended. */
export async function findProvider(slug: string): Promise<{ id: string; slug: string; name: string } | null> {
  if (!isAddressName(slug)) return null;
  return withSystem("provider", (tx) =>
    tx.provider.findFirst({
      where: { slug, suspendedAt: null },
      select: { id: true, slug: true, name: true },
    }),
  );
}
