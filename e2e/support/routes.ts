import { readdirSync, readFileSync } from "node:fs";

/** Every route handler of the portal. */
export function listHandlers(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)route\.ts$/.test(file))
    .map((file) => `/${file.replace(/\/route\.ts$/, "")}`.replaceAll(/\/\([^)]+\)/g, ""))
    .sort();
}

export interface BuiltAction {
  id: string;
  /** `file#export`. */
  name: string;
  /** A page it can be sent to, with its parameters in brackets. */
  page: string;
}

interface Manifest {
  node: Record<string, { filename?: string; exportedName?: string; workers: Record<string, unknown> }>;
}

/** Every server action of the built portal, from the list that Next itself routes by. */
export function listActions(): BuiltAction[] {
  const manifest: Manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  return Object.entries(manifest.node).map(([id, { filename = "?", exportedName = "?", workers }]) => {
    const worker = Object.keys(workers)[0] ?? "";
    const page =
      `/${worker.replace(/^app\/?/, "").replace(/\/?page$/, "")}`.replaceAll(/\/\([^)]+\)/g, "") || "/";
    return { id, name: `${filename}#${exportedName}`, page };
  });
}
