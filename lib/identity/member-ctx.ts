import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import type { Ctx, Role } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { permissionsOf } from "@/lib/core/permissions";
import { isAddressName } from "@/lib/core/slug";

export interface MembershipSummary {
  providerSlug: string;
  providerName: string;
  mode: string;
  role: string;
}

/** Memberships that count, with what is asked of each. */
export const RUNNING = {
  where: { endedAt: null, provider: { suspendedAt: null } },
  include: { provider: true, clients: { select: { clientId: true } } },
  orderBy: [{ provider: { mode: "asc" } }, { provider: { name: "asc" } }],
} satisfies Prisma.Person$membershipsArgs;

export type MembershipRow = Prisma.MembershipGetPayload<typeof RUNNING>;

function summaryOf({ provider, role }: MembershipRow): MembershipSummary {
  const { slug: providerSlug, name: providerName, mode } = provider;
  return { providerSlug, providerName, mode, role };
}

/** The providers somebody works in, by name. */
export function listMemberships(rows: readonly MembershipRow[]): MembershipSummary[] {
  return rows.map(summaryOf);
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
 * What a person may do in a provider by their memberships, so that a lowered role or an ended membership holds from
 * the request on that reads them. Null where there is no such provider for them; unknown and foreign are the same.
 */
export function memberCtxOf(
  rows: readonly MembershipRow[],
  providerSlug: string,
  now: Date,
  requestId: string,
): MemberCtx | null {
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
  const memberships = listMemberships(rows);
  return { ctx, role, memberships, provider: { id, slug, name, mode, timeZone, contactEmail, fourEyes } };
}

/** The same for a person whose memberships are not at hand. */
export async function findMemberCtx(
  personId: string,
  providerSlug: string,
  now: Date,
  requestId: string,
): Promise<MemberCtx | null> {
  if (!isAddressName(providerSlug)) return null;
  const rows = await withSystem("memberships", (tx) =>
    tx.membership.findMany({ ...RUNNING, where: { personId, ...RUNNING.where } }),
  );
  return memberCtxOf(rows, providerSlug, now, requestId);
}
