import process from "node:process";

/**
 * Runs one piece of work and prints what is done and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = performance.now();
  process.stdout.write(`${title} ...\n`);
  const result = await work();
  process.stdout.write(`${title}: ${((performance.now() - since) / 1000).toFixed(1)} s\n`);
  return result;
}
