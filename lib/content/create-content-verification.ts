import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personBehind, personIn } from "@/lib/core/person-of";
import { refusalOf } from "./advance-unit";
import { CreateContentVerification } from "./content-input";
import { holdUnit } from "./hold-unit";
import type { Unit } from "./read-unit";
import { recordContent } from "./record-content";

const NOTE_LEAST = 10;

// Whoever translated it is no second pair of eyes on it.
async function requireOther(tx: Tx, ctx: Ctx, { translator }: Unit): Promise<void> {
  const { fourEyes } = await tx.provider.findFirstOrThrow({
    where: { id: ctx.providerId },
    select: { fourEyes: true },
  });
  const personId = personBehind(ctx);
  if (!fourEyes || translator === null || personId === null) return;
  const person = await tx.person.findFirst({ where: { id: personId }, select: { name: true, email: true } });
  const own = [person?.name, person?.email].map((text) => text?.toLowerCase());
  if (own.includes(translator.toLowerCase()))
    throw conflict("same_eyes", "You translated this; another member verifies it.");
}

function requireNote(unit: Unit, note: string | null): void {
  if (refusalOf(unit) === "not_verified" || (note?.length ?? 0) >= NOTE_LEAST) return;
  throw new AppError(
    "invalid",
    "note_needed",
    "Parameters deviate from the source, or it was sent back; say in the note why it may go live all the same.",
    [{ path: "note", message: "say why it may go live all the same, in at least ten characters" }],
  );
}

/**
 * Says that a person held a revision against its source and that it may go live (TM-23). What deviates by our comparison,
 * or was sent back, needs a word why. `conflict` where another revision came since, where it is verified already, and
 * where four eyes are wanted and the caller translated it.
 */
export async function createContentVerification({
  ctx,
  input,
}: Call<CreateContentVerification>): Promise<void> {
  requirePermission(ctx, "content:verify");
  const { unitId, revision, note } = parse(CreateContentVerification, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const unit = await holdUnit(tx, ctx, { unitId, revision });
    if (refusalOf(unit) === null) throw conflict("verified_already", "This revision is verified already.");
    requireNote(unit, note);
    await requireOther(tx, ctx, unit);
    await tx.contentUnit.updateMany({
      where: { providerId, id: unitId },
      data: {
        ...{ stage: "publication", stagedAt: now, note },
        ...{ verifiedHow: "person", verifiedBy: personIn(ctx), verifiedAt: now },
        ...{ returnedBecause: null, returnedBy: null, returnedAt: null },
      },
    });
    const { siteId, clientId, title, key, language } = unit;
    await recordActivity(tx, ctx, {
      verb: "content.verify",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { title: title ?? key, language, revision },
    });
    await recordContent(tx, ctx, { siteId, clientId });
  });
}
