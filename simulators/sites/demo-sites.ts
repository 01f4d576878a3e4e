import { BEILUN_TOOLS } from "./data/beilun-tools";
import { HENGLI_SENSORS } from "./data/hengli-sensors";
import { LINYI_ABRASIVES } from "./data/linyi-abrasives";
import { NANHAI_PACKAGING } from "./data/nanhai-packaging";
import { QIANTANG_BRAKES } from "./data/qiantang-brakes";
import { TIANHE_CONNECTORS } from "./data/tianhe-connectors";
import type { Site } from "./site";

/** The demo exporters, in the order of their ports; the first has an active certificate. */
export const DEMO_SITES: readonly Site[] = [
  HENGLI_SENSORS,
  NANHAI_PACKAGING,
  QIANTANG_BRAKES,
  BEILUN_TOOLS,
  TIANHE_CONNECTORS,
  LINYI_ABRASIVES,
];
