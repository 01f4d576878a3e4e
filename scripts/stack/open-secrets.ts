import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { StartError } from "@/lib/core/start-error";

const CallbackSecret = z.string().startsWith("whsec_");

const Secrets = z.object({
  databaseSuperuserPassword: z.string().min(16),
  databaseOwnerPassword: z.string().min(16),
  databaseRolePassword: z.string().min(16),
  authSecret: z.string().min(32),
  keyring: z.string().min(1),
  callbackSecret: CallbackSecret,
  platformCallbackSecret: CallbackSecret,
  demoPassword: z.string().min(8),
});

export type Secrets = z.output<typeof Secrets>;

function word(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

function callbackSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

function makeSecrets(): Secrets {
  return {
    databaseSuperuserPassword: word(24),
    databaseOwnerPassword: word(24),
    databaseRolePassword: word(24),
    authSecret: word(32),
    keyring: `k1:${randomBytes(32).toString("base64")}`,
    callbackSecret: callbackSecret(),
    platformCallbackSecret: callbackSecret(),
    demoPassword: word(9),
  };
}

/**
 * The data folder's own passwords and keys, made on first use and readable by their owner alone. Throws a
 * `StartError` where the file is damaged, or is gone although what it unlocks is there.
 */
export function openSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, "secrets.json");
  if (existsSync(file)) {
    try {
      return readSecrets(file);
    } catch {
      throw new StartError(`The data folder is damaged: ${file} is not readable; restore it from a backup.`);
    }
  }
  if (
    existsSync(path.join(dataFolder, "postgres", "cluster")) ||
    existsSync(path.join(dataFolder, "postgres.location"))
  )
    throw new StartError(
      `The data folder ${dataFolder} is damaged: it holds a database but no secrets.json; ` +
        `restore that file from a backup, or move the folder away to start afresh.`,
    );
  const secrets = makeSecrets();
  writeSecrets(file, secrets);
  return secrets;
}

/** Folders made before there was a platform get its secret now. */
function readSecrets(file: string): Secrets {
  const kept = z.looseObject({}).parse(JSON.parse(readFileSync(file, "utf8")));
  const isComplete = "platformCallbackSecret" in kept;
  const secrets = Secrets.parse(isComplete ? kept : { ...kept, platformCallbackSecret: callbackSecret() });
  if (!isComplete) writeSecrets(file, secrets);
  return secrets;
}

function writeSecrets(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
