import path from "node:path";
import { z } from "zod";
import { StartError } from "@/lib/core/start-error";

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(65_535));

const Ports = z.object({
  PORT: Port.default(3000),
  API_PORT: Port.default(4000),
  SIMULATOR_PORT: Port.default(4100),
  DATABASE_PORT: Port.default(5433),
  MAIL_PORT: Port.default(1025),
  INBOX_PORT: Port.default(1080),
});

export type PortName = keyof z.output<typeof Ports>;

export interface StackSettings {
  dataFolder: string;
  ports: Record<PortName, number>;
  /** Someone else's server; null for the embedded one. */
  databaseUrl: string | null;
  /** Whether the seed, the simulators and the mail catcher are part of it. */
  demo: boolean;
  portalUrl: string;
  apiUrl: string;
  /** What the processes started are given on top of their own settings. */
  inherited: Record<string, string | undefined>;
  /** For a stack that is removed after use: its database flushes nothing to disk. */
  unsafe?: boolean;
}

/** Ports after the simulators' own: eight have a site of the demo each, two the payment gateways. */
export const SIMULATORS_AFTER = 10;

/** Reads what `npm start` takes from the environment; throws a `StartError` with one sentence on the first fault. */
export function readSettings(source: Record<string, string | undefined>): StackSettings {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const ports = Ports.safeParse(given);
  if (!ports.success) {
    const name = String(ports.error.issues[0]?.path[0]);
    throw new StartError(`${name} must be a whole number from 1 to 65535, not "${given[name] ?? ""}".`);
  }
  const databaseUrl = given["DATABASE_URL"] ?? null;
  return {
    dataFolder: path.resolve(given["ACCORDANT_DATA"] ?? ".data"),
    ports: ports.data,
    databaseUrl,
    demo: databaseUrl === null || given["ACCORDANT_DEMO"] === "1",
    portalUrl: given["PORTAL_URL"] ?? `http://localhost:${ports.data.PORT}`,
    apiUrl: given["API_URL"] ?? `http://localhost:${ports.data.API_PORT}`,
    inherited: given,
  };
}
