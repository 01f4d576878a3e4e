import { systemNow } from "@/lib/core/clock";
import { keepHeapSmall } from "@/lib/core/keep-heap-small";
import { log } from "@/lib/core/log";
import { runProcess } from "@/lib/core/run-process";
import { closeDeployment, isDatabaseReady, openDeployment } from "@/lib/deployment";
import { runWorker } from "@/lib/jobs";
import { AUDITS, RECHECKS } from "./audits";
import { CONTROL_CHECKS } from "./control-checks";
import { DRAINS } from "./drains";
import { HANDLERS } from "./handlers";
import { LOOKUPS } from "./lookups";
import { PRINTS } from "./prints";
import { PROBES } from "./probes";
import { RENDERER } from "./renderers";
import { SELF_TESTS } from "./self-tests";
import { SITE_CHECKS } from "./site-checks";
import { SOURCES } from "./sources";
import { openStatusServer } from "./status-server";

const DRAIN_STOP_MS = 15_000;

keepHeapSmall();
runProcess(async () => {
  await openDeployment(systemNow());
  const worker = await runWorker(HANDLERS);
  let isStopping = false;
  const isReady = async () => !isStopping && (await isDatabaseReady());
  const status = await openStatusServer({ isReady, clock: systemNow });
  log().info("worker ready");
  return {
    async stop() {
      isStopping = true;
      const lanes = [
        DRAINS,
        LOOKUPS,
        SITE_CHECKS,
        AUDITS,
        RECHECKS,
        PRINTS,
        CONTROL_CHECKS,
        SELF_TESTS,
        SOURCES,
        PROBES,
      ];
      const drained = Promise.all(lanes.map((lane) => lane.stop(DRAIN_STOP_MS)));
      await worker.close();
      await drained;
      await RENDERER.stop();
      await status.close();
      await closeDeployment();
    },
  };
});
