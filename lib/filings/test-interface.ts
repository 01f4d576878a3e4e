import type { Ctx } from "@/lib/core/ctx";
import { carryOutSelfTest } from "@/lib/self-tests";
import { settleDrift } from "./settle-drift";

/**
 * Carries out a self-test that is due, outside any transaction, and reopens what it shows to have drifted. `open` gives the provider's scope as of now. Returns
 * whether one was carried out.
 */
export async function testInterface(open: () => Ctx, selfTestId: string): Promise<boolean> {
  return carryOutSelfTest(open, selfTestId, settleDrift);
}
