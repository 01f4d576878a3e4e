import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";

/** The person who asks; notices are people's own, so a key or the product itself has none. */
export function personOf(ctx: Ctx): string {
  if (ctx.actor.kind === "member") return ctx.actor.personId;
  throw new AppError(
    "forbidden",
    "forbidden",
    "Notices are a person's own: only somebody signed in has any.",
  );
}
