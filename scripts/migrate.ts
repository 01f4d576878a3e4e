import { randomBytes } from "node:crypto";
import { prepareDatabase } from "@/lib/core/db/prepare-database";
import { StartError } from "@/lib/core/start-error";

/** Migrates the database of DATABASE_URL and makes its two roles; prints nothing that opens anything. */
async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_TENANT_URL, DATABASE_SYSTEM_URL, DATABASE_ROLE_PASSWORD } = process.env;
  if (!DATABASE_URL) throw new StartError("DATABASE_URL is not set: migrations need the owner's.");
  const rolesAreGiven = DATABASE_TENANT_URL && DATABASE_SYSTEM_URL;
  if (!rolesAreGiven && !DATABASE_ROLE_PASSWORD)
    throw new StartError(
      "Set DATABASE_TENANT_URL and DATABASE_SYSTEM_URL, or DATABASE_ROLE_PASSWORD for roles made here.",
    );
  await prepareDatabase({
    ownerUrl: DATABASE_URL,
    tenantUrl: DATABASE_TENANT_URL,
    systemUrl: DATABASE_SYSTEM_URL,
    rolePassword: DATABASE_ROLE_PASSWORD ?? randomBytes(24).toString("base64url"),
  });
  process.stdout.write("The database is ready.\n");
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
