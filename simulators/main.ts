import { readSimulatorEnv } from "./env";
import { startSimulators } from "./start-simulators";

const EXIT_AFTER_MS = 5_000;

try {
  const simulators = await startSimulators(readSimulatorEnv());
  console.log(`simulators ${simulators.url} inbox ${simulators.inboxUrl} smtp ${simulators.smtpUrl}`);
  const stop = (): void => {
    setTimeout(() => process.exit(1), EXIT_AFTER_MS).unref();
    void simulators.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
