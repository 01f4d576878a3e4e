import { recordActivity } from "@/lib/activity";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { systemCtx } from "@/lib/core/system-ctx";
import type { Ctx } from "@/lib/core/ctx";
import { readUnsubscribe, type NoticeKind } from "@/lib/mail";
import { setPreference } from "./set-preference";

/** What the link in a mail is about, as its page says it. */
export interface Subscription {
  kind: NoticeKind;
  providerName: string;
  email: string;
  byMail: boolean;
}

interface Holder {
  ctx: Ctx;
  personId: string;
  kind: NoticeKind;
}

// The token is the right to do this one thing: it was signed for this provider, person and kind.
function holderOf(token: string, now: Date, requestId: string): Holder {
  const claim = readUnsubscribe(env().AUTH_SECRET, token);
  if (!claim) throw notFound("subscription");
  const { providerId, personId, kind } = claim;
  const ctx = systemCtx({ providerId, providerSlug: "", reason: "unsubscribe", now, requestId });
  return { ctx, personId, kind };
}

async function subscriptionOf(tx: Tx, { ctx, personId, kind }: Holder): Promise<Subscription> {
  const { providerId } = ctx;
  const provider = await tx.provider.findUnique({ where: { id: providerId }, select: { name: true } });
  const person = await tx.person.findUnique({ where: { id: personId }, select: { email: true } });
  if (!provider || !person) throw notFound("subscription");
  const row = await tx.noticePreference.findUnique({
    where: { providerId_personId_kind: { providerId, personId, kind } },
    select: { byMail: true },
  });
  return { kind, providerName: provider.name, email: person.email, byMail: row?.byMail ?? true };
}

/** What a mail's unsubscribe link is about; `not_found` for a token that is not ours. */
export async function getSubscription(token: string, now: Date, requestId: string): Promise<Subscription> {
  const holder = holderOf(token, now, requestId);
  return withTenant(holder.ctx, (tx) => subscriptionOf(tx, holder));
}

/** Turns one kind of notice by mail off, or on again, for the person a mail's link was made for; signed in or not. */
export async function setSubscription(input: {
  token: string;
  byMail: boolean;
  now: Date;
  requestId: string;
}): Promise<Subscription> {
  const holder = holderOf(input.token, input.now, input.requestId);
  const { ctx, personId, kind } = holder;
  return withTenant(ctx, async (tx) => {
    const before = await subscriptionOf(tx, holder);
    if (before.byMail === input.byMail) return before;
    await setPreference(tx, ctx, personId, kind, input.byMail);
    await recordActivity(tx, ctx, {
      verb: input.byMail ? "notice_preference.subscribe" : "notice_preference.unsubscribe",
      subjectKind: "person",
      subjectId: personId,
      params: { kind, email: before.email },
    });
    return { ...before, byMail: input.byMail };
  });
}
