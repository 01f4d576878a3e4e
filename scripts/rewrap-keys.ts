import { parseKeyring } from "@/lib/core/envelope";
import { env } from "@/lib/core/env";
import { StartError } from "@/lib/core/start-error";
import { closeDeployment } from "@/lib/deployment";
import { rewrapDataKeys } from "@/lib/secrets";

/** Wraps every data key under the first key of ACCORDANT_KEYRING; afterwards the others can be taken out of it. */
async function main(): Promise<void> {
  const { currentKid } = parseKeyring(env().ACCORDANT_KEYRING);
  const count = await rewrapDataKeys();
  process.stdout.write(
    `${count} data keys were wrapped again; all of them are now under "${currentKid}", and no other key of the ring is needed.\n`,
  );
}

try {
  await main();
} catch (error) {
  const why =
    error instanceof StartError ? error.message : error instanceof Error ? error.message : String(error);
  process.stderr.write(`The data keys could not be wrapped again: ${why}\n`);
  process.exitCode = 1;
} finally {
  await closeDeployment();
}
