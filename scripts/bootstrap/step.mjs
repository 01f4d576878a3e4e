import process from "node:process";

/**
 * Runs one piece of work and says on `progress` what is done and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {NodeJS.WritableStream} progress
 * @returns {Promise<T>}
 */
export async function step(title, work, progress = process.stdout) {
  const since = performance.now();
  progress.write(`${title} ...\n`);
  const result = await work();
  progress.write(`${title}: ${((performance.now() - since) / 1000).toFixed(1)} s\n`);
  return result;
}
