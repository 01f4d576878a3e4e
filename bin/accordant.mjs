#!/usr/bin/env node
// What `npx accordant` runs: makes a fresh clone runnable as every npm script does, then runs `.build/accordant.mjs`.
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const OLDEST_NODE = [20, 19];
const FAULT = 2;

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(FAULT);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
  refuse(`Accordant needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`);

const root = path.resolve(import.meta.dirname, "..");
const { Stop } = await import("../scripts/bootstrap/stop.mjs");
const { prepare } = await import("../scripts/bootstrap/prepare.mjs");
try {
  // What is answered goes to stdout, and may be read by a program.
  await prepare(root, process.stderr);
} catch (error) {
  if (error instanceof Stop) refuse(error.message);
  throw error;
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(root, ".build", "accordant.mjs")).href);
