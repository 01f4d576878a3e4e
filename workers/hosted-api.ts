import type { Server } from "node:http";
import { systemNow } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { runProcess } from "@/lib/core/run-process";
import { closeDeployment, isDatabaseReady, noteContract, openDeployment } from "@/lib/deployment";
import { openCallLog } from "@/lib/calls";
import { createAnonymousLimit, createAnswerStore, createHostedServer, listContracts } from "@/lib/hosted-api";
import { signingKey } from "@/lib/secrets";

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

runProcess(async () => {
  await openDeployment(systemNow());
  const key = await signingKey("answers", systemNow());
  const store = createAnswerStore({ key, clock: systemNow });
  const calls = openCallLog();
  let isStopping = false;
  const server = createHostedServer({
    store,
    calls,
    anonymous: createAnonymousLimit(env().ANONYMOUS_CALLS_PER_MINUTE),
    clock: systemNow,
    isReady: async () => !isStopping && (await isDatabaseReady()),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env().API_PORT, () => resolve());
  });
  for (const contract of listContracts()) await noteContract(contract, systemNow());
  log().info({ port: env().API_PORT }, "hosted API ready");
  return {
    async stop() {
      isStopping = true;
      await close(server);
      await calls.close();
      await store.close();
      await closeDeployment();
    },
  };
});
