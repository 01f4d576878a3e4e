import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { wake } from "@/lib/jobs";

/** Has a source read, or what it changed held against pages, as soon as this is written: its row is the queue. */
export function wakeSource(tx: Tx, { providerId }: Ctx, sourceId: string): void {
  onCommit(tx, () => wake("source.read", { providerId, sourceId }));
}
