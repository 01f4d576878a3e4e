import type { JobCall } from "@/lib/jobs";
import { SELF_TESTS } from "../self-tests";

/** Tests one interface that is due. */
export async function handleSelfTestRun({ payload }: JobCall<"self_test.run">): Promise<void> {
  await SELF_TESTS.run(payload.providerId, payload.selfTestId);
}
