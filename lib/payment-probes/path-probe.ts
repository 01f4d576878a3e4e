import type { Probed, ProbeStep } from "@/lib/chromium";

/** A way to a payment gateway, as it is gone. */
export interface ProbedWay {
  /** The page of the test product. */
  url: string;
  locale: string;
  steps: readonly ProbeStep[];
  /** Hosts in lower case, with their port where it is not the scheme's own. */
  gatewayHosts: readonly string[];
  /** From the last step to the gateway's document, milliseconds. */
  redirectMs: number;
}

/** What came of it: what the browser saw, or why nothing could be seen. */
export type ProbedPath = Omit<Probed, "kind" | "id" | "reason"> & {
  reason: Probed["reason"] | "no_browser" | "memory" | "refused" | "robots";
};

/** Goes a way to a gateway in a browser. Throws nothing but what is a fault of ours. */
export type PathProbe = (way: ProbedWay) => Promise<ProbedPath>;
