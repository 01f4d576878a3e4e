import type { JobCall } from "@/lib/jobs";
import { LOOKUPS } from "../lookups";

/** Looks a key up at its counterpart and carries what it says to everybody concerned. */
export async function handleReferenceCheck({ payload }: JobCall<"reference.check">): Promise<void> {
  await LOOKUPS.run(payload.counterpart, payload.key);
}
