import { z } from "zod";
import type { Ctx, Role } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { permissionsOf } from "@/lib/core/permissions";
import { isAddressName } from "@/lib/core/slug";

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
}

/** The person behind a session, or null where it is unknown, ended, expired, idle, or the person is disabled. */
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
      include: { person: true },
    });
    if (!row) return null;
    if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_SECONDS * 1_000) {
      await tx.signInSession.updateMany({ where: { id: sid }, data: { lastSeenAt: now } });
    }
    const { id, name, email, locale, timeZone, isOperator } = row.person;
    return { sid, personId: id, name, email, locale, timeZone, isOperator };
  });
}

export interface MembershipSummary {
  providerSlug: string;
  providerName: string;
  mode: string;
  role: string;
}

async function findMemberships(personId: string) {
  return withSystem("memberships", (tx) =>
    tx.membership.findMany({
      where: { personId, endedAt: null, provider: { suspendedAt: null } },
      include: { provider: true, clients: { select: { clientId: true } } },
      orderBy: [{ provider: { mode: "asc" } }, { provider: { name: "asc" } }],
    }),
  );
}

function summaryOf({
  provider,
  role,
}: Awaited<ReturnType<typeof findMemberships>>[number]): MembershipSummary {
  const { slug: providerSlug, name: providerName, mode } = provider;
  return { providerSlug, providerName, mode, role };
}

/** The providers a person works in, by name. */
export async function listMemberships(personId: string): Promise<MembershipSummary[]> {
  return (await findMemberships(personId)).map(summaryOf);
}

export interface MemberCtx {
  ctx: Ctx;
  role: Role;
  /** Everywhere the person works, by name. */
  memberships: MembershipSummary[];
  provider: {
    id: string;
    slug: string;
    name: string;
    mode: string;
    timeZone: string;
    contactEmail: string | null;
    fourEyes: boolean;
  };
}

const RoleName = z.enum(["owner", "manager", "analyst", "viewer", "exporter"]);

/**
 * What a signed-in person may do in a provider, read anew on each request, so that a lowered role or an ended
 * membership holds at the next one. Null where there is no such provider for them; unknown and foreign are the same.
 */
export async function findMemberCtx(
  person: Pick<SignedIn, "personId">,
  providerSlug: string,
  now: Date,
  requestId: string,
): Promise<MemberCtx | null> {
  if (!isAddressName(providerSlug)) return null;
  const rows = await findMemberships(person.personId);
  const row = rows.find(({ provider }) => provider.slug === providerSlug);
  if (!row) return null;
  const role = RoleName.parse(row.role);
  const { id, slug, name, mode, timeZone, contactEmail, fourEyes } = row.provider;
  const ctx: Ctx = {
    providerId: id,
    providerSlug: slug,
    actor: { kind: "member", personId: row.personId, membershipId: row.id },
    permissions: permissionsOf(role),
    clients: row.allClients ? "all" : row.clients.map((client) => client.clientId),
    now,
    requestId,
  };
  const memberships = rows.map(summaryOf);
  return { ctx, role, memberships, provider: { id, slug, name, mode, timeZone, contactEmail, fourEyes } };
}
