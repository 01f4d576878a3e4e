import process from "node:process";
import { runAudit } from "./run-audit";
import { UsageError } from "./usage-error";

const FAULT = 2;
const USAGE =
  "Usage: accordant audit URL [--lang a,b] [--alias host=url] [--max-pages N] [--fail-on fail|marginal|never] [--json] [--sarif FILE] [--earl FILE] [--locale en|zh]";

async function main([command, ...args]: string[]): Promise<number> {
  if (command === "audit") return runAudit(args);
  if (command === "--help" || command === "-h") {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  throw new UsageError(command === undefined ? "Name a command." : `There is no command "${command}".`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    isUsage ? `${why}\n${error.showsUsage ? `${USAGE}\n` : ""}` : `The audit ended unforeseen: ${why}\n`,
  );
  process.exitCode = FAULT;
}
