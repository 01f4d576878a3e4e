import path from "node:path";
import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { DEPLOYED_REACH } from "@/lib/core/guarded/may-call-port";
import { openRenderer } from "@/lib/renderer";

/** Where this worker has pages read that need a browser: a process of its own, which runs while there are any. */
export const RENDERER = openRenderer({
  entry: path.resolve(".build", "renderer.mjs"),
  resolve: systemResolve,
  reach: DEPLOYED_REACH,
});
