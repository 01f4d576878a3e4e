import { resolve } from "node:path";
import { z } from "zod";

const Port = z.coerce.number().int().min(0).max(65_535);
const Origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const Counterpart = z.object({ callbackSecret: z.string().regex(/^whsec_[A-Za-z0-9+/]+=*$/) });

/** The counterparts' settings as the product reads them; of these the simulators need the secrets. */
const Counterparts = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue({ code: "custom", message: "is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.object({ "lsp-registry": Counterpart, "coordination-platform": Counterpart }));

const SimulatorEnv = z.object({
  SIMULATOR_PORT: Port.default(4100),
  MAIL_PORT: Port.default(1025),
  INBOX_PORT: Port.default(1080),
  ACCORDANT_DATA: z.string().min(1).default(".data"),
  ACCORDANT_COUNTERPARTS: Counterparts,
  PORTAL_URL: Origin.default("http://127.0.0.1:3000"),
  API_URL: Origin.default("http://127.0.0.1:4000"),
});

/** Settings of the simulators' process. */
export interface SimulatorSettings {
  simulatorPort: number;
  mailPort: number;
  inboxPort: number;
  dataFolder: string;
  portalUrl: string;
  apiUrl: string;
  registrySecret: string;
  platformSecret: string;
}

/**
 * Reads the settings from the environment.
 * Throws one sentence that names each variable that is missing or malformed, without its value.
 */
export function readSimulatorEnv(
  source: Record<string, string | undefined> = process.env,
): SimulatorSettings {
  const parsed = SimulatorEnv.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`The simulators cannot start, their environment is wrong: ${faults.join("; ")}.`);
  }
  const env = parsed.data;
  return {
    simulatorPort: env.SIMULATOR_PORT,
    mailPort: env.MAIL_PORT,
    inboxPort: env.INBOX_PORT,
    dataFolder: resolve(env.ACCORDANT_DATA, "simulators"),
    portalUrl: env.PORTAL_URL,
    apiUrl: env.API_URL,
    registrySecret: env.ACCORDANT_COUNTERPARTS["lsp-registry"].callbackSecret,
    platformSecret: env.ACCORDANT_COUNTERPARTS["coordination-platform"].callbackSecret,
  };
}
