import { callsIn, reachableCalls, topLevelFunctions } from "./calls.js";
import { isTest, nameForFile, placeOf } from "./places.js";

/** Folders of lib that hold no verbs. */
const NO_NOUNS = ["core", "hosted-api", "jobs", "regimes"];

/** Writes nobody signed in asks for: their right to write is checked in another way, said here. */
const RIGHT_CHECKED_ELSEWHERE = new Map([
  ["lib/references/ingest-callback.ts", "the counterpart's signature"],
  ["lib/deliveries/ingest-decision.ts", "the counterpart's signature"],
]);

const WRITE_FILE = /^lib\/([^/]+)\/(create|update|end|run|push|ingest)-[^/]+\.ts$/;
const DOORS = ["withTenant", "withSystem"];

/**
 * Every write verb asks for permission before it opens a door, and leaves an activity row.
 * @type {import("eslint").Rule.RuleModule}
 */
export const writeVerb = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      name: "A write verb's file exports a function of its own name: {{name}}.",
      permission: "{{name}} must call requirePermission before it opens a transaction.",
      activity: "{{name}} must call recordActivity: every write leaves its activity row.",
    },
  },
  create(context) {
    const place = placeOf(context);
    const noun = WRITE_FILE.exec(place)?.[1];
    if (!noun || NO_NOUNS.includes(noun) || isTest(place) || RIGHT_CHECKED_ELSEWHERE.has(place)) return {};
    return { Program: (program) => check(context, program, nameForFile(place)) };
  },
};

function check(context, program, name) {
  const { functions, exported } = topLevelFunctions(program);
  const verb = functions.get(name);
  if (!verb || !exported.has(name)) {
    context.report({ node: program, messageId: "name", data: { name } });
    return;
  }
  const calls = callsIn(verb);
  const asked = calls.find((call) => call.name === "requirePermission");
  const opened = calls.find((call) => DOORS.includes(call.name));
  if (!asked || (opened && opened.at < asked.at)) {
    context.report({ node: verb, messageId: "permission", data: { name } });
  }
  if (!reachableCalls(functions, verb).has("recordActivity")) {
    context.report({ node: verb, messageId: "activity", data: { name } });
  }
}
