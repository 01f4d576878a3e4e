import type { Ctx } from "@/lib/core/ctx";
import { carryOutSelfTest } from "@/lib/self-tests";

/**
 * Carries out a self-test that is due, outside any transaction. `open` gives the provider's scope as of now. Returns
 * whether one was carried out.
 */
export async function testInterface(open: () => Ctx, selfTestId: string): Promise<boolean> {
  return carryOutSelfTest(open, selfTestId, () => Promise.resolve());
}
