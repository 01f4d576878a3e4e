import type { JobCall } from "@/lib/jobs";
import { SOURCES } from "../sources";

/** Reads one source that is due. */
export async function handleSourceRead({ payload }: JobCall<"source.read">): Promise<void> {
  await SOURCES.run(payload.providerId, payload.sourceId);
}
