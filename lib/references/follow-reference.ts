import { withSystem } from "@/lib/core/db/system";
import { wake } from "@/lib/jobs";
import { referencesOf } from "./find-reference";

/** Has a key looked up now and from then on, once for all providers, wherever subjects of that kind are registered. */
export async function followReference(subjectKind: string, key: string, now: Date): Promise<void> {
  for (const { counterpart } of referencesOf(subjectKind)) {
    await withSystem("follow reference", (tx) =>
      tx.registryEntry.createMany({
        data: [{ counterpart, key, sequence: 0, nextCheckAt: now }],
        skipDuplicates: true,
      }),
    );
    await wake("reference.check", { counterpart, key });
  }
}
