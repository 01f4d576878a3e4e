import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
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

/** Writes the row of who changed what, in the transaction that changed it. */
export async function recordActivity(tx: Tx, ctx: Ctx, input: ActivityInput): Promise<void> {
  await tx.activity.createMany({
    data: [
      {
        providerId: ctx.providerId,
        clientId: input.clientId ?? null,
        actorKind: ctx.actor.kind,
        actorId: actorId(ctx),
        verb: input.verb,
        subjectKind: input.subjectKind,
        subjectId: input.subjectId,
        params: input.params ?? {},
        requestId: ctx.requestId,
        at: ctx.now,
      },
    ],
  });
}
