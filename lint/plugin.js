import { clientImports } from "./client-imports.js";
import { colourTokens } from "./colour-tokens.js";
import { explainedDisable } from "./explained-disable.js";
import { noClock } from "./no-clock.js";
import { systemDoor } from "./system-door.js";
import { verbPermission } from "./verb-permission.js";
import { writeVerb } from "./write-verb.js";

/** The rules of this house that no package has. */
export const house = {
  meta: { name: "house" },
  rules: {
    "client-imports": clientImports,
    "colour-tokens": colourTokens,
    "explained-disable": explainedDisable,
    "no-clock": noClock,
    "system-door": systemDoor,
    "verb-permission": verbPermission,
    "write-verb": writeVerb,
  },
};
