import { fuzzApi } from "@/test/fuzz-api";
import { startHostedApi } from "@/test/start-hosted-api";
import { runCases } from "./run-cases";

/** Ten thousand generated requests to every route of the hosted API. */
export async function run(): Promise<void> {
  await runCases(async (_restart, tell) => {
    const api = await startHostedApi();
    try {
      const { wrong } = await fuzzApi(api.url, 10_000, 1);
      for (const line of wrong.slice(0, 20)) process.stderr.write(`${line}\n`);
      tell("api-fuzz-10000", { wrong: [wrong.length, "answers", 0] });
    } finally {
      await api.close();
    }
  });
}
