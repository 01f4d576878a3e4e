import { BEILUN_TOOLS } from "./data/beilun-tools";
import { CHAOAN_FOODPACK } from "./data/chaoan-foodpack";
import { HENGLI_SENSORS } from "./data/hengli-sensors";
import { LINYI_ABRASIVES } from "./data/linyi-abrasives";
import { NANHAI_PACKAGING } from "./data/nanhai-packaging";
import { QIANTANG_BRAKES } from "./data/qiantang-brakes";
import { RUIAN_FILTERS } from "./data/ruian-filters";
import { TIANHE_CONNECTORS } from "./data/tianhe-connectors";
import type { Site } from "./site";

/** The demo exporters, in the order of their ports; the first has an active certificate, half are without fault. */
export const DEMO_SITES: readonly Site[] = [
  HENGLI_SENSORS,
  NANHAI_PACKAGING,
  QIANTANG_BRAKES,
  BEILUN_TOOLS,
  TIANHE_CONNECTORS,
  LINYI_ABRASIVES,
  RUIAN_FILTERS,
  CHAOAN_FOODPACK,
];
