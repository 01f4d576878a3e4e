import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { ownDatabase } from "@/test/own-database";
import { asOwner, asRole, readAll } from "@/test/owner-query";
import { DELETED_FROM, listCrossings, NEVER_UPDATED, tryCrossings } from "@/test/crossings";
import { fillProvider, type Filled } from "@/test/fill-provider";
import { makeProvider, makeSite } from "@/test/make-provider";
import { pointElsewhere } from "@/test/point-elsewhere";
import { TABLES, tenantTables } from "@/test/tables";

let a: Filled;
let b: Filled;
let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
  a = await fillProvider();
  b = await fillProvider();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

async function tablesInDatabase(): Promise<string[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ relname: string }>(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relname <> '_prisma_migrations' ORDER BY 1`);
    return rows.map((row) => row.relname);
  });
}

describe("the catalogue", () => {
  it("has no table that the isolation tests do not know", async () => {
    const known = [...Object.keys(TABLES.tenant), ...TABLES.identity, ...TABLES.reference, ...TABLES.system];
    expect(await tablesInDatabase()).toEqual(known.sort());
  });

  it("forces row-level security on every table and every partition", async () => {
    const open = await asOwner(async (client) => {
      const { rows } = await client.query(`
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
      return rows;
    });
    expect(open).toEqual([]);
  });

  it("starts every foreign key between tenants' tables with the provider", async () => {
    const loose = await asOwner(async (client) => {
      const { rows } = await client.query<{ name: string; source: string; target: string; first: string }>(`
        SELECT con.conname AS name, src.relname AS source, dst.relname AS target, att.attname AS first
        FROM pg_constraint con JOIN pg_class src ON src.oid = con.conrelid JOIN pg_class dst ON dst.oid = con.confrelid
        JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = con.conkey[1]
        WHERE con.contype = 'f' AND src.relnamespace = 'public'::regnamespace`);
      const names = new Set(Object.keys(TABLES.tenant));
      return rows.filter(
        (row) =>
          names.has(row.source) &&
          names.has(row.target) &&
          row.target !== "provider" &&
          row.first !== "provider_id",
      );
    });
    expect(loose).toEqual([]);
  });

  it("starts every unique key of a tenant's table with the provider", async () => {
    const loose = await asOwner(async (client) => {
      const { rows } = await client.query<{ source: string; name: string; first: string; columns: number }>(`
        SELECT c.relname AS source, ic.relname AS name, att.attname AS first, i.indnkeyatts AS columns
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class ic ON ic.oid = i.indexrelid
        JOIN pg_attribute att ON att.attrelid = c.oid AND att.attnum = i.indkey[0]
        WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND NOT c.relispartition`);
      const names = new Set(Object.keys(TABLES.tenant).filter((table) => table !== "provider"));
      // A primary key of random ids tells nothing about what others have.
      return rows.filter((row) => names.has(row.source) && row.first !== "provider_id" && row.first !== "id");
    });
    expect(loose).toEqual([]);
  });
});

describe("a tenant transaction", () => {
  it("sees nothing at all in any table of tenants while it has no scope", async () => {
    for (const { table } of tenantTables()) {
      const count = await asRole("tenant", {}, async (client) => {
        const { rows } = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM "${table}" WHERE ${table === "blob" ? "provider_id IS NOT NULL" : "true"}`,
        );
        return rows[0]?.n;
      });
      expect(`${table}: ${count}`).toBe(`${table}: 0`);
    }
  });

  it("sees its own provider's rows and none of another's, in every table", async () => {
    const scope = { providerId: a.provider.providerId, clientIds: "*" };
    for (const { table, owner } of tenantTables()) {
      const seen = await asRole("tenant", scope, async (client) => {
        const { rows } = await client.query<{ owner: string }>(
          `SELECT DISTINCT ${owner}::text AS owner FROM "${table}" WHERE ${owner} IS NOT NULL`,
        );
        return rows.map((row) => row.owner);
      });
      expect(seen.filter((id) => id !== a.provider.providerId)).toEqual([]);
      if (table !== "blob" && table !== "delivery_attempt" && table !== "assessment_due") {
        expect(`${table}: ${seen.length}`).toBe(`${table}: 1`);
      }
    }
  });

  it("changes and deletes nothing of another provider, by any right it has on any table", async () => {
    const scope = { providerId: a.provider.providerId, clientIds: "*" };
    const foreign = b.provider.providerId;
    const [crossings, before] = [await asOwner(listCrossings), await snapshot(foreign)];
    const found = await asRole("tenant", scope, (client) => tryCrossings(client, crossings, foreign));
    expect(found).toEqual([]);
    expect(await snapshot(foreign)).toEqual(before);
    const tried = (kind: string) =>
      new Set(crossings.flatMap((one) => (one.kind === kind ? [one.table] : [])));
    const tables = tenantTables().map(({ table }) => table);
    expect(tables.filter((table) => !tried("update").has(table))).toEqual([...NEVER_UPDATED].sort());
    expect([...tried("delete")].sort()).toEqual([...DELETED_FROM].sort());
  });

  it("would change another provider's rows by those very statements, was a policy not there", async () => {
    const crossings = await asOwner(listCrossings);
    for (const table of ["client", "site", "membership_client"]) {
      const found = await asOwner(async (client) => {
        await client.query("BEGIN");
        await client.query(`ALTER POLICY tenant ON "${table}" USING (true) WITH CHECK (true)`);
        await client.query("GRANT accordant_tenant TO CURRENT_USER");
        await client.query("SET LOCAL ROLE accordant_tenant");
        await client.query(
          "SELECT set_config('app.provider_id', $1, true), set_config('app.client_ids', '*', true)",
          [a.provider.providerId],
        );
        const changed = await tryCrossings(client, crossings, b.provider.providerId);
        await client.query("ROLLBACK");
        return changed;
      });
      const expected = crossings.filter((one) => one.table === table);
      expect(found.map((line) => line.replace(/: \d+$/, ""))).toEqual(expected.map(({ sql }) => sql));
    }
  });

  it("cannot write a row of another provider, nor hang a row of its own on another's", async () => {
    const scope = { providerId: a.provider.providerId, clientIds: "*" };
    const foreign = await asRole("tenant", scope, (client) =>
      client
        .query(
          "INSERT INTO client (provider_id, id, slug, name, country, created_at) VALUES ($1, gen_random_uuid(), 'x', 'x', 'CN', now())",
          [b.provider.providerId],
        )
        .then(
          () => "written",
          (error: Error) => error.message,
        ),
    );
    expect(foreign).toContain("row-level security");
  });

  it("is refused by every foreign key that would lead to another provider's row", async () => {
    const keys = await asOwner(async (client) => {
      const { rows } = await client.query<{ source: string; target: string; columns: string[] }>(`
        SELECT src.relname AS source, dst.relname AS target,
          (SELECT array_agg(att.attname::text ORDER BY k.ord) FROM unnest(con.conkey) WITH ORDINALITY k(num, ord)
            JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = k.num) AS columns
        FROM pg_constraint con JOIN pg_class src ON src.oid = con.conrelid JOIN pg_class dst ON dst.oid = con.confrelid
        WHERE con.contype = 'f' AND src.relnamespace = 'public'::regnamespace AND array_length(con.conkey, 1) > 1`);
      return rows;
    });
    expect(keys.length).toBeGreaterThan(10);
    for (const { source, target, columns } of keys) {
      const outcome = await asOwner((client) =>
        pointElsewhere(client, source, columns, a.provider.providerId, b.provider.providerId, target),
      );
      expect(`${source} -> ${target}: ${outcome}`).toBe(`${source} -> ${target}: refused`);
    }
  });

  it("lets two providers hold the same natural keys", async () => {
    const [one, two] = [await makeProvider(), await makeProvider()];
    const first = await makeSite(one, "LSP-SAME");
    const second = await makeSite(two, "LSP-SAME");
    expect(first.number).toBe(second.number);
  });
});

describe("a member limited to one client", () => {
  it("sees only that client's rows, in every table that has clients", async () => {
    const scope = { providerId: a.provider.providerId, clientIds: a.site.clientId };
    for (const [table, column] of Object.entries(TABLES.tenant)) {
      if (!column) continue;
      const seen = await asRole("tenant", scope, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `SELECT DISTINCT ${column}::text AS id FROM "${table}" WHERE ${column} IS NOT NULL`,
        );
        return rows.map((row) => row.id);
      });
      expect(`${table}: ${seen.filter((id) => id !== a.site.clientId).join()}`).toBe(`${table}: `);
    }
  });

  it("sees certificates and companies of its own contracts only, and no keys, invitations or colleagues", async () => {
    const scope = { providerId: a.provider.providerId, clientIds: a.site.clientId };
    const ids = (sql: string) =>
      asRole("tenant", scope, async (client) =>
        (await client.query<{ id: string }>(sql)).rows.map((row) => row.id),
      );
    expect(await ids("SELECT id FROM lsp_certificate")).toEqual([a.site.certificateId]);
    expect(await ids("SELECT id FROM lsp_company")).toEqual([a.site.companyId]);
    for (const table of ["api_key", "invitation", "membership", "person"]) {
      expect(`${table} ${(await ids(`SELECT id FROM ${table}`)).join()}`).toBe(`${table} `);
    }
    const about = await ids(
      "SELECT subject_id AS id FROM fact WHERE client_id IS NULL AND subject_kind LIKE 'lsp%'",
    );
    expect(new Set(about)).toEqual(new Set([a.site.certificateId, a.site.companyId]));
  });
});

/** A provider's rows as text, by table. */
async function snapshot(providerId: string): Promise<Record<string, string[]>> {
  return asOwner(async (client) => {
    const rows: Record<string, string[]> = {};
    for (const { table } of tenantTables()) {
      rows[table] = (await readAll(client, table)).filter((line) => line.includes(providerId)).sort();
    }
    return rows;
  });
}
