export type { PathProbe, ProbedPath, ProbedWay } from "./path-probe";
