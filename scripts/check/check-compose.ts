import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { CheckResult } from "./run-check";

const Service = z.strictObject({
  image: z.string().optional(),
  build: z.unknown().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  volumes: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  restart: z.string().optional(),
  init: z.boolean().optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string().optional(),
      timeout: z.string().optional(),
      retries: z.number().optional(),
      start_period: z.string().optional(),
    })
    .optional(),
});

const Compose = z.strictObject({
  name: z.string(),
  "x-accordant": z.unknown().optional(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()).optional(),
});

const SECRET = /PASSWORD|SECRET|KEYRING|_URL$/;

function faultsOf(compose: z.output<typeof Compose>): string[] {
  const faults: string[] = [];
  for (const [name, service] of Object.entries(compose.services)) {
    if (service.image === undefined && service.build === undefined)
      faults.push(`${name}: needs an image or a build`);
    for (const other of Object.keys(service.depends_on ?? {}))
      if (!compose.services[other]) faults.push(`${name}: depends on "${other}", which is not there`);
    for (const [variable, value] of Object.entries(service.environment ?? {}))
      if (SECRET.test(variable) && !value.includes("${")) faults.push(`${name}: ${variable} is written out`);
    for (const volume of service.volumes ?? []) {
      const source = volume.split(":")[0] ?? "";
      if (!/^[./]/.test(source) && !(source in (compose.volumes ?? {})))
        faults.push(`${name}: volume "${source}" is not declared`);
    }
  }
  return faults;
}

/** Checks compose.yaml's shape, its references, and that it writes out no secret. */
export function checkCompose(file: string): CheckResult {
  const parsed = Compose.safeParse(parse(readFileSync(file, "utf8"), { merge: true }));
  if (!parsed.success) return { well: false, output: z.prettifyError(parsed.error) };
  const faults = faultsOf(parsed.data);
  return { well: faults.length === 0, output: faults.join("\n") };
}
