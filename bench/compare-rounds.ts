import { median } from "./statistics";

/** Measures something once and gives its rate, such as requests per second. */
type Measure = () => Promise<number>;

export interface Compared {
  /** Medians over the rounds. */
  subject: number;
  baseline: number;
  /** Median of the rounds' own ratios: each pair was measured in the same few seconds. */
  ratio: number;
}

/**
 * Measures a subject and its baseline in turns, the order changing from round to round, so that whatever else the
 * machine does meets both alike.
 */
export async function compareRounds(rounds: number, subject: Measure, baseline: Measure): Promise<Compared> {
  const pairs: { subject: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) pairs.push({ subject: await subject(), baseline: await baseline() });
    else {
      const first = await baseline();
      pairs.push({ subject: await subject(), baseline: first });
    }
  }
  return {
    subject: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
  };
}
