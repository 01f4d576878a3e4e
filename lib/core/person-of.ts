import type { Ctx } from "./ctx";
import { AppError } from "./errors";

/** The person who asks, for what is a person's own; a key or the product itself is none. */
export function personOf(ctx: Ctx): string {
  if (ctx.actor.kind === "member") return ctx.actor.personId;
  throw new AppError("forbidden", "forbidden", "This is a person's own: only somebody signed in has one.");
}

/** The person behind what is asked: who asks, or who made the key that does; null where that is nobody or not known. */
export function personBehind({ actor }: Ctx): string | null {
  if (actor.kind === "key") return actor.madeBy;
  return actor.kind === "member" ? actor.personId : null;
}

/** The person who asks, or null where a key or the product itself does. */
export function personIn({ actor }: Ctx): string | null {
  return actor.kind === "member" ? actor.personId : null;
}
