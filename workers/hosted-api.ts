import { serve, type ServerType } from "@hono/node-server";
import { systemNow } from "@/lib/core/clock";
import { checkDeployment } from "@/lib/core/db/check-deployment";
import { closeSystem, withSystem } from "@/lib/core/db/system";
import { closeTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { runProcess } from "@/lib/core/run-process";
import { createAnswerStore, createHostedApi } from "@/lib/hosted-api";
import { closeQueue } from "@/lib/jobs";
import { publishRulebooks } from "@/lib/rulebooks";
import { signingKey } from "@/lib/secrets";

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

runProcess(async () => {
  await checkDeployment();
  await publishRulebooks(systemNow());
  const key = await signingKey("answers", systemNow());
  const store = createAnswerStore({ key, clock: systemNow });
  let isStopping = false;
  const app = createHostedApi({
    store,
    clock: systemNow,
    isReady: async () =>
      !isStopping && (await withSystem("ready", (tx) => tx.$executeRaw`SELECT 1`).then(() => true, () => false)),
  });
  const server = serve({ fetch: app.fetch, port: env().API_PORT });
  log().info({ port: env().API_PORT }, "hosted API ready");
  return {
    async stop() {
      isStopping = true;
      await close(server);
      await store.close();
      await closeQueue();
      await closeTenant();
      await closeSystem();
    },
  };
});
