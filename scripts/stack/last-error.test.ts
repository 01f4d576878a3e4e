import { expect, it } from "vitest";
import { lastErrorIn } from "./last-error";

const cases: [string, string, string][] = [
  ["a plain sentence", "PORT is not set.\n", "PORT is not set."],
  [
    "Node's own report",
    "node:internal/modules:1\n  throw err;\n  ^\n\nError: Cannot find module 'x'\n    at a (b:1)\n\nNode.js v20.20.2\n",
    "Cannot find module 'x'",
  ],
  [
    "a line of JSON",
    '{"level":30,"msg":"up"}\n{"level":60,"msg":"down","err":{"message":"no disk"}}\n',
    "down: no disk",
  ],
  ["nothing", "", "it said nothing"],
];
it.each(cases)("finds why a process stopped in %s", (_what, log, sentence) => {
  expect(lastErrorIn(log)).toBe(sentence);
});
