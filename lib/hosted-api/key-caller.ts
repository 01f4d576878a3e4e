import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";

/** The caller behind the key; the server has refused every call without one. */
export function keyCaller(ctx: Ctx | null): Ctx {
  if (!ctx) throw new AppError("unauthenticated", "key_refused", "This needs an API key.");
  return ctx;
}
