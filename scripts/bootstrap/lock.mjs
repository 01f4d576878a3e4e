import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { textOf } from "./stamp.mjs";
import { Stop } from "./stop.mjs";

const NO_OWNER_MS = 5_000;

async function ownerIsGone(lock) {
  let owner;
  try {
    owner = Number(await readFile(path.join(lock, "pid"), "utf8"));
  } catch {
    // The folder is made before its pid file: only one that stays without is left over.
    const made = await stat(lock).catch(() => null);
    return made === null || Date.now() - made.mtimeMs > NO_OWNER_MS;
  }
  try {
    process.kill(owner, 0);
    // Ended, but never waited for.
    return /\) Z /.test((await textOf(`/proc/${owner}/stat`)) ?? "");
  } catch (error) {
    return error.code === "ESRCH";
  }
}

async function take(lock) {
  try {
    await mkdir(lock);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw new Stop(`This folder cannot be written to: ${error.message}.`);
  }
  await writeFile(path.join(lock, "pid"), String(process.pid));
  return true;
}

/**
 * Runs `work` while no other process of this clone does the same; a lock whose owner died is taken over.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @param {NodeJS.WritableStream} progress where it is said that it waits
 * @returns {Promise<T>}
 */
export async function withLock(root, work, progress = process.stdout) {
  const lock = path.join(root, ".build", "lock");
  await mkdir(path.dirname(lock), { recursive: true }).catch((error) => {
    throw new Stop(`This folder cannot be written to: ${error.message}.`);
  });
  let told = false;
  while (!(await take(lock))) {
    if (await ownerIsGone(lock)) {
      await rm(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) progress.write("Waiting for another command in this folder to finish preparing ...\n");
    told = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
