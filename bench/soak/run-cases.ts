import { closeDeployment } from "@/lib/deployment";
import { ownServer } from "@/test/own-database";
import type { Counted } from "@/test/chaos/cases";
import { printLine } from "../print-line";

/** Figures of a case by name: each value beside what it may be at most. */
export type Figures = Record<string, [value: number, unit: string, limit: number]>;

/** What was lost, which must be nothing, and what came twice, at most so often. */
export function counted({ lost, repeated }: Counted, repeatsMax: number): Figures {
  return { lost: [lost, "deliveries", 0], repeated: [repeated, "deliveries", repeatsMax] };
}

/** Runs cases over a database server of their own; any figure over its limit ends the run badly, once all are told. */
export async function runCases(
  work: (restart: () => Promise<void>, tell: (name: string, figures: Figures) => void) => Promise<void>,
): Promise<void> {
  const server = await ownServer();
  const over: string[] = [];
  try {
    await work(server.restart, (name, figures) => {
      for (const [figure, [value, unit, limit]] of Object.entries(figures)) {
        printLine({ name: `soak.${name}.${figure}`, value, unit, limit: Math.round(limit) });
        // Not "more than its limit": a value that is no number holds nothing.
        if (!(value <= limit)) over.push(`${name}.${figure}`);
      }
    });
  } finally {
    await closeDeployment();
    await server.close();
  }
  if (over.length > 0) throw new Error(`Over the limit: ${over.join(", ")}.`);
}
