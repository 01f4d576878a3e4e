import type { Ctx, Role } from "./ctx";
import { AppError } from "./errors";

const READ = [
  "portfolio:read",
  "client:read",
  "site:read",
  "lsp:read",
  "filing:read",
  "rulebook:read",
  "activity:read",
  "delivery:read",
  "deadline:read",
  "content:read",
  "api_call:read",
  "notice:read",
  "notice:update",
  "saved_view:keep",
] as const;

const WORK = [
  "site:update",
  "site:scope",
  "site:check",
  "site:localizer",
  "audit:run",
  "finding:update",
  "content:check",
  "content:verify",
  "rulebook:look",
  "product_line:create",
  "reference:check",
  "filing:create",
  "filing:push",
  "label:create",
  "certification:create",
  "platform_profile:update",
  "payment_probe:run",
  "gateway_report:update",
] as const;

const MANAGE = [
  "client:create",
  "client:update",
  "client:company",
  "site:create",
  "lsp:create",
  "lsp:update",
  "lsp_contract:create",
  "lsp_contract:end",
  "rulebook:decide",
  "member:read",
  "endpoint:read",
  "endpoint:create",
  "endpoint:update",
  "endpoint:end",
  "delivery:replay",
  "provider:update",
  "sign_off:create",
  "sign_off:end",
  "sign_off:provider",
  "reference_source:update",
  "reference_source:ingest",
  "payment_path:update",
  "payment_consent:update",
] as const;

const OWN = [
  "invitation:create",
  "invitation:end",
  "member:update",
  "member:end",
  "api_key:read",
  "api_key:create",
  "api_key:end",
] as const;

/** What only an exporter's own member may. */
const EXPORTERS = ["sign_off:exporter", "payment_consent:exporter"] as const;

export type Permission = (typeof READ | typeof WORK | typeof MANAGE | typeof OWN | typeof EXPORTERS)[number];

/** What each role may do. A limited member has the same verbs, over fewer clients. */
const BY_ROLE: Record<Role, readonly Permission[]> = {
  owner: [...READ, ...WORK, ...MANAGE, ...OWN],
  manager: [...READ, ...WORK, ...MANAGE],
  analyst: [...READ, ...WORK],
  viewer: READ,
  // What their company is and sells, what a site shows and who translates it is theirs to say; a site's name and
  // address, which answers are signed for, and certificates, which clients share, are the provider's.
  exporter: [
    "portfolio:read",
    "client:read",
    "client:company",
    "site:read",
    "site:scope",
    "site:check",
    "site:localizer",
    "product_line:create",
    "lsp:read",
    "filing:read",
    "rulebook:read",
    "deadline:read",
    "content:read",
    "notice:read",
    "notice:update",
    "sign_off:create",
    "sign_off:end",
    "payment_consent:update",
    ...EXPORTERS,
  ],
};

const SETS = new Map<Role, ReadonlySet<string>>(
  Object.entries(BY_ROLE).flatMap(([role, list]) =>
    isRole(role) ? [[role, new Set<string>(list)] as const] : [],
  ),
);

function isRole(text: string): text is Role {
  return text in BY_ROLE;
}

/** Everything there is to permit, for work the system does on a provider's behalf. */
export const ALL_PERMISSIONS: ReadonlySet<string> = new Set<string>(BY_ROLE.owner);

/** The permissions of a role; none for a word that is not one. */
export function permissionsOf(role: string): ReadonlySet<string> {
  return isRole(role) ? (SETS.get(role) ?? new Set()) : new Set();
}

/** Throws `forbidden` unless the caller has the permission. */
export function requirePermission(ctx: Ctx, permission: Permission): void {
  if (!ctx.permissions.has(permission)) {
    throw new AppError(
      "forbidden",
      "forbidden",
      `This needs the permission ${permission}, which you do not have.`,
    );
  }
}

/** Throws `forbidden` unless the caller sees every client: what is shared among clients is not a limited member's. */
export function requireAllClients(ctx: Ctx): void {
  if (ctx.clients !== "all") {
    throw new AppError("forbidden", "limited_member", "Only members who see every client can do this.");
  }
}
