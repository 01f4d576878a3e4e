import { serve, type ServerType } from "@hono/node-server";
import { systemNow } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { runProcess } from "@/lib/core/run-process";
import { closeDeployment, isDatabaseReady, openDeployment } from "@/lib/deployment";
import { createAnswerStore, createHostedApi } from "@/lib/hosted-api";
import { signingKey } from "@/lib/secrets";

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

runProcess(async () => {
  await openDeployment(systemNow());
  const key = await signingKey("answers", systemNow());
  const store = createAnswerStore({ key, clock: systemNow });
  let isStopping = false;
  const app = createHostedApi({
    store,
    clock: systemNow,
    isReady: async () => !isStopping && (await isDatabaseReady()),
  });
  const server = serve({ fetch: app.fetch, port: env().API_PORT });
  log().info({ port: env().API_PORT }, "hosted API ready");
  return {
    async stop() {
      isStopping = true;
      await close(server);
      await store.close();
      await closeDeployment();
    },
  };
});
