import { relative, sep } from "node:path";

/** A linted file's path from the root, with forward slashes. */
export function placeOf(context) {
  return relative(context.cwd, context.filename).split(sep).join("/");
}

/** `create-contract.ts` -> `createContract` */
export function nameForFile(place) {
  const base = place.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return base.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

export const isTest = (place) => /\.test\.tsx?$/.test(place);
