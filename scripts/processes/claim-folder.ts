import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/core/start-error";
import { birthOf, isAlive } from "./is-alive";

function ownerOf(file: string): number | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return null;
  }
  const [pid = 0, birth = ""] = [Number(text.split(" ")[0]), text.trim().split(" ")[1]];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return birthOf(pid) === birth ? pid : null;
}

/**
 * Makes this process the folder's only user; gives what releases it. A claim of a process that died is void.
 * Throws a `StartError` where another live process holds it.
 */
export function claimFolder(folder: string): () => void {
  const file = path.join(folder, "running.pid");
  const owner = ownerOf(file);
  const refusal = (pid: number | null) =>
    new StartError(
      `Another copy of Accordant${pid === null ? "" : ` (process ${pid})`} already uses the data folder ${folder}; ` +
        `stop it, or set ACCORDANT_DATA to another folder.`,
    );
  if (owner !== null && owner !== process.pid) throw refusal(owner);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw refusal(ownerOf(file));
    throw error;
  }
  return () => rmSync(file, { force: true });
}
