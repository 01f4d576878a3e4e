import type { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { kindsFor } from "./kinds-for";
import { UpdateNoticePreferences } from "./notice-input";
import { setPreference } from "./set-preference";

/** Sets which kinds of notice the caller gets by mail; the portal shows every kind whatever is set. */
export async function updateNoticePreferences({
  ctx,
  input,
}: Call<z.input<typeof UpdateNoticePreferences>>): Promise<void> {
  requirePermission(ctx, "notice:update");
  const personId = personOf(ctx);
  const { kinds } = parse(UpdateNoticePreferences, input);
  const known = kindsFor(ctx);
  await withTenant(ctx, async (tx) => {
    for (const kind of known) await setPreference(tx, ctx, personId, kind, kinds.includes(kind));
    await recordActivity(tx, ctx, {
      verb: "notice_preference.update",
      subjectKind: "person",
      subjectId: personId,
      params: { kinds: known.filter((kind) => kinds.includes(kind)) },
    });
  });
}
