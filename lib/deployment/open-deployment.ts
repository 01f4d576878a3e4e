import { checkDeployment } from "@/lib/core/db/check-deployment";
import { closeSystem, systemPool } from "@/lib/core/db/system";
import { closeTenant } from "@/lib/core/db/tenant";
import { closeQueue } from "@/lib/jobs";
import { closeMail } from "@/lib/mail";
import { publishRulebooks } from "@/lib/rulebooks";
import { forgetPublicKeys, forgetSigningKeys } from "@/lib/secrets";

/** What every process does before it serves: checks its roles and publishes its rulebooks. Throws a `StartError`. */
export async function openDeployment(now: Date): Promise<void> {
  await checkDeployment();
  await publishRulebooks(now);
}

/** Whether the database answers now. */
export async function isDatabaseReady(): Promise<boolean> {
  return systemPool()
    .query("SELECT 1")
    .then(
      () => true,
      () => false,
    );
}

/** Closes the queue, the way out for mail and both doors, and lets go of the deployment's keys. */
export async function closeDeployment(): Promise<void> {
  await closeQueue();
  closeMail();
  await closeTenant();
  await closeSystem();
  forgetSigningKeys();
  forgetPublicKeys();
}
