import { probeDuePath } from "@/lib/payment-probes";
import { RENDERER } from "./renderers";
import { openSiteLane } from "./site-lane";

/** One browser goes one way at a time; another waits for it. */
const PROBES_MOST = 2;

/** The ways to payment gateways that this worker goes. */
export const PROBES = openSiteLane(
  "probe",
  (open, pathId) => probeDuePath(open, pathId, RENDERER.probe),
  PROBES_MOST,
);
