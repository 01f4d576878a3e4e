import { existsSync, readFileSync, statSync } from "node:fs";
import { StartError } from "@/lib/core/start-error";

/** A file's size in bytes; 0 where there is none. */
export function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** What was written to a log since it had that size. */
export function readLogFrom(file: string, since: number): string {
  return existsSync(file) ? readFileSync(file).subarray(since).toString("utf8") : "";
}

/** A killed server's last children may hold its memory for a moment. */
export function isTransient(log: string): boolean {
  return log.includes("pre-existing shared memory block");
}

/** Turns what PostgreSQL said when it did not start into the one sentence for the person who started it. */
export function readFailure(
  log: string,
  { dataFolder, port }: { dataFolder: string; port: number },
  error: unknown,
): StartError {
  if (error instanceof StartError) return error;
  if (/could not bind|Address already in use/.test(log))
    return new StartError(`Port ${port} is taken by another program; set DATABASE_PORT.`);
  if (/lock file "postmaster.pid" already exists/.test(log))
    return new StartError(`Another PostgreSQL already uses the data folder ${dataFolder}; stop it first.`);
  if (/password authentication failed/.test(log))
    return new StartError(
      `${dataFolder}/secrets.json does not belong to the database beside it; restore the one that does.`,
    );
  const fatal = [...log.matchAll(/(?:PANIC|FATAL): +(.+)/g)].at(-1)?.[1];
  const said = log.trim().split("\n").at(-1);
  const why = fatal ?? (said || (error instanceof Error ? error.message : "it gave no reason"));
  return new StartError(
    `PostgreSQL cannot start on the data folder ${dataFolder}: ${why}; ` +
      `if the folder is damaged, restore it from a backup, or move it away to start afresh.`,
  );
}
