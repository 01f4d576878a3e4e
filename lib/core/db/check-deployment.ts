import { checkRole } from "./check-roles";
import { systemPool } from "./system";
import { tenantPool } from "./tenant";
import { StartError } from "../start-error";

/** What every process does before it serves: refuses roles that could look past row-level security. */
export async function checkDeployment(): Promise<void> {
  try {
    await checkRole(tenantPool(), "tenant");
    await checkRole(systemPool(), "system");
  } catch (error) {
    if (error instanceof StartError) throw error;
    const text = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new StartError(`The database cannot be reached as the application's roles: ${text}.`);
  }
}
