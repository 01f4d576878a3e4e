import { type Figure } from "./atoms";
import { differenceInBase, inBase, type Unit } from "./units";

/** `unclear`: they may be the same, read in another way, or cannot be told apart. */
export type Likeness = "same" | "unclear" | "different";

/** Beyond this share a rounding, though possible, is no longer what anybody would print. */
const ROUNDING_MOST = 0.05;
const EXACT = 1e-9;

function isClose(a: number, b: number, share = EXACT): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * share + 1e-15;
}

function fromBase(base: number, unit: Unit): number {
  return (base - unit.offset) / unit.factor;
}

/** Halves are rounded up, away from nought, as people do. */
function roundsTo(base: number, printed: number, decimals: number, unit: Unit): boolean {
  const steps = Math.abs(fromBase(base, unit)) * 10 ** decimals;
  return (
    Math.abs(Math.floor(steps + 0.5 + EXACT) - Math.abs(printed) * 10 ** decimals) <
    EXACT * Math.max(1, steps)
  );
}

interface Printed {
  value: number;
  decimals: number;
  unit: Unit;
}

/** Whether one unit is a whole number of the other, as cm of mm and a year of months; only between others must one round. */
function isWholePair(a: Unit, b: Unit): boolean {
  const ratio = Math.max(a.factor, b.factor) / Math.min(a.factor, b.factor);
  return a.offset === b.offset && Math.abs(ratio - Math.round(ratio)) < ratio * 1e-9;
}

const DAYS_A_WORKDAY = 7 / 5;

function compareWorkdays(a: Printed, b: Printed): Likeness {
  const [days, others] = a.unit.symbol === "workday" ? [a, b] : [b, a];
  const base = inBase(days.value, days.unit);
  const by = base * DAYS_A_WORKDAY;
  const other = inBase(others.value, others.unit);
  if (isClose(by, other)) return "same";
  return other > base && other < by ? "unclear" : "different";
}

function compareInUnits(a: Printed, b: Printed, isDifference: boolean): Likeness {
  const [baseA, baseB] = isDifference
    ? [differenceInBase(a.value, a.unit), differenceInBase(b.value, b.unit)]
    : [inBase(a.value, a.unit), inBase(b.value, b.unit)];
  if (isClose(baseA, baseB)) return "same";
  // 4 GB and 4096 MB: memory is sold in powers of two under decimal names.
  if (
    a.unit.kind === "data" &&
    [1.024, 1.024 ** 2].some((by) => isClose(baseA * by, baseB) || isClose(baseA, baseB * by))
  )
    return "same";
  // Weeks have five working days, and whoever says days may mean these.
  if ((a.unit.symbol === "workday") !== (b.unit.symbol === "workday")) return compareWorkdays(a, b);
  if (a.unit.factor === b.unit.factor && a.unit.offset === b.unit.offset) return "different";
  if (isDifference) return isClose(baseA, baseB, ROUNDING_MOST) ? "same" : "different";
  const isRounded =
    roundsTo(baseA, b.value, b.decimals, b.unit) || roundsTo(baseB, a.value, a.decimals, a.unit);
  if (!isRounded) return "different";
  if (isWholePair(a.unit, b.unit)) return isClose(baseA, baseB, ROUNDING_MOST) ? "same" : "different";
  // Twenty degrees below and above freezing are not a share apart, but at most a degree.
  const isNear = a.unit.kind === "temperature" || isClose(baseA, baseB, ROUNDING_MOST);
  return isNear ? "same" : "unclear";
}

const UNSURE = new Set(["angle temperature", "temperature angle"]);
/** Kinds that words of one language do not always keep apart. */
const KIN = new Set([
  "apparent power power",
  "power apparent power",
  "turn rotation",
  "rotation/time frequency",
  "frequency rotation/time",
  "absolute temperature temperature",
  // 15A is the bore of a pipe, too.
  "current length",
  "length current",
  "frame rate frequency",
  "frequency frame rate",
]);

function compareReading(a: Figure, b: Figure, left: number, right: number): Likeness {
  const isEqual = isClose(left, right);
  if (a.unit === null || b.unit === null) {
    if (isEqual) return "same";
    // What has no unit may be in another one.
    if (a.unit === b.unit) return "different";
    const power = Math.log10(Math.abs(left / right));
    return Math.abs(power - Math.round(power)) < 1e-9 ? "unclear" : "different";
  }
  const kinds = `${a.unit.kind} ${b.unit.kind}`;
  if (a.unit.kind === b.unit.kind) {
    const isDifference = a.role === "tolerance" && b.role === "tolerance";
    return compareInUnits(
      { value: left, decimals: a.decimals, unit: a.unit },
      { value: right, decimals: b.decimals, unit: b.unit },
      isDifference,
    );
  }
  if (UNSURE.has(kinds) && isEqual) return "same";
  return KIN.has(kinds) ? "unclear" : "different";
}

/**
 * Whether two printed numbers say the same: in one unit they must be equal, across units as far as they are printed. A
 * number that could be read in two ways is the same only as it is likeliest read.
 */
export function compareFigures(a: Figure, b: Figure): Likeness {
  if (a.role !== b.role) return "different";
  let best: Likeness = "different";
  for (const [i, left] of a.readings.entries())
    for (const [j, right] of b.readings.entries()) {
      const likeness = compareReading(a, b, left, right);
      if (likeness === "same" && i === 0 && j === 0) return "same";
      if (likeness !== "different") best = "unclear";
    }
  return best;
}
