import { afterAll } from "vitest";
import { forgetEnvironment } from "@/lib/core/env";

// Test files take over one another's process and modules, but not what one of them changed in the environment.
const before = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  forgetEnvironment();
});
