import type { Ctx } from "@/lib/core/ctx";
import { insertRows } from "@/lib/core/db/insert-rows";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { Prisma } from "@/generated/prisma/client";

/** What was done to what: a verb's code, its subject and the parameters a reader needs. */
export interface ActivityInput {
  verb: string;
  subjectKind: string;
  subjectId: string;
  clientId?: string | null;
  params?: Prisma.InputJsonObject;
}

function actorId(ctx: Ctx): string | null {
  if (ctx.actor.kind === "member") return ctx.actor.personId;
  return ctx.actor.kind === "key" ? ctx.actor.keyId : null;
}

/** Writes the row of who changed what, in the transaction that changed it; a row each where several were changed. */
export async function recordActivity(tx: Tx, ctx: Ctx, ...inputs: readonly ActivityInput[]): Promise<void> {
  const rows = inputs.map((input) => ({
    provider_id: ctx.providerId,
    id: newId(ctx.now),
    client_id: input.clientId ?? null,
    actor_kind: ctx.actor.kind,
    actor_id: actorId(ctx),
    verb: input.verb,
    subject_kind: input.subjectKind,
    subject_id: input.subjectId,
    params: input.params ?? {},
    request_id: ctx.requestId,
    at: ctx.now,
  }));
  await insertRows(tx, "activity", rows);
}
