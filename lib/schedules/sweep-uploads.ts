import { withSystem } from "@/lib/core/db/system";

/** Deletes leave to send a file whose time is over, used or not: nothing refers to it. Gives how many. */
export async function sweepUploads(now: Date): Promise<number> {
  return withSystem("uploads", (tx) => tx.$executeRaw`DELETE FROM upload WHERE expires_at <= ${now}`);
}
