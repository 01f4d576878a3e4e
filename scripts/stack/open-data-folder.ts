import { accessSync, constants, mkdirSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/core/start-error";

/** Makes the data folder where it is missing; throws a `StartError` where it cannot be made or written to. */
export function openDataFolder(dataFolder: string): void {
  try {
    // PostgreSQL, which as root runs as another user, passes through it; what is private in it is so by itself.
    mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    mkdirSync(path.join(dataFolder, "logs"), { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The data folder ${dataFolder} cannot be used (${why}); set ACCORDANT_DATA to another.`,
    );
  }
}
