import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { asOwner } from "@/test/owner-query";
import { word } from "@/test/make-provider";
import { env } from "../env";
import { checkRole } from "./check-roles";
import { checkDeployment } from "./check-deployment";

const made: string[] = [];

async function login(options: string, groups: readonly string[]): Promise<pg.Pool> {
  const role = `role_${word()}`;
  made.push(role);
  await asOwner(async (client) => {
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pw' ${options}`);
    for (const group of groups) await client.query(`GRANT ${group} TO ${role}`);
  });
  const url = new URL(env().DATABASE_URL ?? "");
  url.username = role;
  url.password = "pw";
  return new pg.Pool({ connectionString: url.href, max: 1 });
}

async function refusal(pool: pg.Pool, kind: "tenant" | "system"): Promise<string> {
  return checkRole(pool, kind)
    .then(
      () => "accepted",
      (error: Error) => error.message,
    )
    .finally(() => pool.end());
}

afterAll(() =>
  asOwner(async (client) => {
    for (const role of made) await client.query(`DROP ROLE IF EXISTS ${role}`);
  }),
);

describe("the start-up check", () => {
  it("accepts the roles of the deployment", async () => {
    await expect(checkDeployment()).resolves.toBeUndefined();
  });

  it("refuses the owner of the tables", async () => {
    const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 1 });
    expect(await refusal(pool, "tenant")).toMatch(
      /DATABASE_TENANT_URL connects as ".+", which (is a superuser|owns tables|may create roles)/,
    );
  });

  it("refuses a member of the owner, a maker of roles, and a role of neither or both groups", async () => {
    expect(await refusal(await login("CREATEROLE", ["accordant_tenant"]), "tenant")).toContain(
      "may create roles",
    );
    expect(await refusal(await login("", []), "tenant")).toContain("is not a member of accordant_tenant");
    expect(await refusal(await login("", ["accordant_tenant"]), "system")).toContain(
      "is not a member of accordant_system",
    );
    expect(await refusal(await login("", ["accordant_tenant", "accordant_system"]), "tenant")).toContain(
      "both",
    );
  });
});
