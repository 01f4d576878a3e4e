/** One figure of a bench, as design.md's "Speed and size" gives its form. */
interface Line {
  name: string;
  value: number;
  unit: string;
  /** Share of `baseline` measured in the same run; a line without one is there for comparison. */
  ratio?: number;
  baseline?: string;
  /** What `value` may be at most, or, of a share, at least. */
  limit?: number;
}

const DIGITS = 3;

function rounded(value: number): number {
  return Number(value.toPrecision(Math.max(DIGITS, Math.trunc(value).toString().length)));
}

/** Prints a figure as one JSON object on a line of its own. */
export function printLine({ value, ratio, ...line }: Line): void {
  const figures = { value: rounded(value), ...(ratio === undefined ? {} : { ratio: rounded(ratio) }) };
  process.stdout.write(`${JSON.stringify({ ...line, ...figures })}\n`);
}
