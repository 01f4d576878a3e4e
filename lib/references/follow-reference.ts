import { withSystem } from "@/lib/core/db/system";
import { wake } from "@/lib/jobs";
import { referencesOf } from "./find-reference";

/**
 * Has a key looked up now, and from then on for as long as somebody has it, once for all providers, wherever subjects of
 * that kind are registered; what is known of it already is carried to whoever has it.
 */
export async function followReference(subjectKind: string, key: string, now: Date): Promise<void> {
  for (const { counterpart } of referencesOf(subjectKind)) {
    await withSystem(
      "follow reference",
      (tx) => tx.$executeRaw`
        INSERT INTO registry_entry AS e (counterpart, key, sequence, next_check_at) VALUES (${counterpart}, ${key}, 0, ${now})
        ON CONFLICT (counterpart, key) DO UPDATE SET next_check_at = least(e.next_check_at, excluded.next_check_at),
          fan_out_due_at = CASE WHEN e.snapshot_id IS NOT NULL THEN excluded.next_check_at END`,
    );
    await wake("reference.check", { counterpart, key });
  }
}
