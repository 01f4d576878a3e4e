import { systemNow } from "@/lib/core/clock";
import { keepHeapSmall } from "@/lib/core/keep-heap-small";
import { log } from "@/lib/core/log";
import { runProcess } from "@/lib/core/run-process";
import { closeDeployment, openDeployment } from "@/lib/deployment";
import { runWorker } from "@/lib/jobs";
import { HANDLERS } from "./handlers";

keepHeapSmall();
runProcess(async () => {
  await openDeployment(systemNow());
  const worker = await runWorker(HANDLERS);
  log().info("worker ready");
  return {
    async stop() {
      await worker.close();
      await closeDeployment();
    },
  };
});
