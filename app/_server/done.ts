import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/app/_ui/action-result";

/** An action's good end: every page shows the change, the reader is told and sent on where that helps. */
export function done(message: string, redirectTo?: string): ActionResult {
  revalidatePath("/", "layout");
  return redirectTo === undefined ? { ok: true, message } : { ok: true, message, redirectTo };
}
