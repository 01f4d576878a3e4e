import { z } from "zod";
import { withSystem } from "@/lib/core/db/system";
import { RUNNING, type MembershipRow } from "./member-ctx";

/** Ended after 24 hours without a request and after 14 days in any case (ASVS 7.3). */
const IDLE_SECONDS = 24 * 3_600;
const ABSOLUTE_SECONDS = 14 * 24 * 3_600;
const SEEN_EVERY_SECONDS = 60;

export type SignInMethod = "password" | "link" | "oidc" | "invitation";

/** Opens a session for a person; gives its id, which is all that a cookie holds of it. */
export async function startSession(input: {
  personId: string;
  method: SignInMethod;
  userAgent: string | null;
  now: Date;
}): Promise<string> {
  const { personId, method, now } = input;
  const row = await withSystem("start session", (tx) =>
    tx.signInSession.create({
      data: {
        personId,
        method,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE_SECONDS * 1_000),
        userAgent: input.userAgent?.slice(0, 300) ?? null,
      },
    }),
  );
  return row.id;
}

/** Ends a session: it holds from the next request on. */
export async function endSession(sid: string, now: Date): Promise<void> {
  if (!z.uuid().safeParse(sid).success) return;
  await withSystem("end session", (tx) =>
    tx.signInSession.updateMany({ where: { id: sid, endedAt: null }, data: { endedAt: now } }),
  );
}

/** Who is signed in. */
export interface SignedIn {
  sid: string;
  personId: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
  isOperator: boolean;
  /** Everywhere they work, as it stands at this request. */
  memberships: readonly MembershipRow[];
}

/** The person behind a session with everywhere they work, or null where it is unknown, ended, expired, idle, or the person is disabled. */
export async function findSession(sid: string, now: Date): Promise<SignedIn | null> {
  if (!z.uuid().safeParse(sid).success) return null;
  const idleSince = new Date(now.getTime() - IDLE_SECONDS * 1_000);
  return withSystem("session", async (tx) => {
    const row = await tx.signInSession.findFirst({
      where: {
        id: sid,
        endedAt: null,
        expiresAt: { gt: now },
        lastSeenAt: { gt: idleSince },
        person: { disabledAt: null },
      },
      include: { person: { include: { memberships: RUNNING } } },
    });
    if (!row) return null;
    if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_SECONDS * 1_000) {
      await tx.signInSession.updateMany({ where: { id: sid }, data: { lastSeenAt: now } });
    }
    const { id, name, email, locale, timeZone, isOperator, memberships } = row.person;
    return { sid, personId: id, name, email, locale, timeZone, isOperator, memberships };
  });
}
