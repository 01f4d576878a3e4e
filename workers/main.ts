import { systemNow } from "@/lib/core/clock";
import { checkDeployment } from "@/lib/core/db/check-deployment";
import { closeSystem } from "@/lib/core/db/system";
import { closeTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { runProcess } from "@/lib/core/run-process";
import { closeQueue, runWorker } from "@/lib/jobs";
import { publishRulebooks } from "@/lib/rulebooks";
import { HANDLERS } from "./handlers";

runProcess(async () => {
  await checkDeployment();
  await publishRulebooks(systemNow());
  const worker = await runWorker(HANDLERS);
  log().info("worker ready");
  return {
    async stop() {
      await worker.close();
      await closeQueue();
      await closeTenant();
      await closeSystem();
    },
  };
});
