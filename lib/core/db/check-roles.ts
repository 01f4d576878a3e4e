import type pg from "pg";
import { StartError } from "../start-error";

const ROLE_SQL = `
  SELECT current_user AS name, r.rolsuper AS is_super, r.rolbypassrls AS bypasses, r.rolcreaterole AS makes_roles,
    EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns,
    coalesce(pg_has_role(current_user, to_regrole($1::text), 'MEMBER'), false) AS is_member,
    coalesce(pg_has_role(current_user, to_regrole($2::text), 'MEMBER'), false) AS is_other
  FROM pg_roles r WHERE r.rolname = current_user`;

const UNFORCED_SQL = `
  SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`;

interface RoleRow {
  name: string;
  is_super: boolean;
  bypasses: boolean;
  makes_roles: boolean;
  owns: boolean;
  is_member: boolean;
  is_other: boolean;
}

function problem(row: RoleRow, group: string): string | null {
  if (row.is_super) return "is a superuser";
  if (row.bypasses) return "bypasses row-level security";
  if (row.makes_roles) return "may create roles";
  if (row.owns) return "owns tables, or is a member of their owner";
  if (!row.is_member) return `is not a member of ${group}`;
  if (row.is_other) return "is a member of both application roles";
  return null;
}

/**
 * Refuses to go on where a process would run as a superuser, an owner or a role that bypasses row-level security,
 * or where a table does not force it. Throws a `StartError` naming the variable, the role and the reason.
 */
export async function checkRole(pool: pg.Pool, kind: "tenant" | "system"): Promise<void> {
  const group = `accordant_${kind}`;
  const other = kind === "tenant" ? "accordant_system" : "accordant_tenant";
  const { rows } = await pool.query<RoleRow>(ROLE_SQL, [group, other]);
  const row = rows[0];
  const variable = `DATABASE_${kind.toUpperCase()}_URL`;
  if (!row) throw new StartError(`${variable} names a role that the database does not know.`);
  const wrong = problem(row, group);
  if (wrong)
    throw new StartError(
      `${variable} connects as "${row.name}", which ${wrong}; give it a plain login role that is a member of ${group}.`,
    );
  const unforced = await pool.query<{ relname: string }>(UNFORCED_SQL);
  if (unforced.rows.length > 0)
    throw new StartError(
      `Row-level security is not forced on ${unforced.rows.map((table) => table.relname).join(", ")}; run the migrations.`,
    );
}
