import { type Atoms, type Figure } from "./atoms";
import { differenceInBase, inBase } from "./units";

const EXACT = 1e-6;

function limitsOfTolerance({ figures }: Atoms): [number, number] | null {
  const [middle, tolerance, ...more] = figures;
  if (middle?.role === "tolerance" && tolerance === undefined) {
    const width = middle.unit
      ? differenceInBase(middle.readings[0] ?? NaN, middle.unit)
      : (middle.readings[0] ?? NaN);
    return [-width, width];
  }
  if (!middle || !tolerance || more.length > 0) return null;
  if (middle.role !== "value" || tolerance.role !== "tolerance") return null;
  const [value, by] = [middle.readings[0], tolerance.readings[0]];
  if (value === undefined || by === undefined) return null;
  const unit = middle.unit ?? tolerance.unit;
  if (unit === null) return [value - by, value + by];
  const share = tolerance.unit?.symbol === "percent" && unit.symbol !== "percent";
  const base = inBase(value, unit);
  const width = share ? (base * by) / 100 : differenceInBase(by, tolerance.unit ?? unit);
  return [base - width, base + width];
}

function inBaseOf({ readings: [value], unit }: Figure): number {
  if (value === undefined) return NaN;
  return unit ? inBase(value, unit) : value;
}

function limitsOfRange({ figures }: Atoms): [number, number] | null {
  const [low, high, ...more] = figures;
  if (!low || !high || more.length > 0 || high.role === "tolerance") return null;
  return [inBaseOf(low), inBaseOf(high)];
}

function agree(a: [number, number] | null, b: [number, number] | null): boolean {
  if (!a || !b) return false;
  const size = Math.max(...a.map(Math.abs), ...b.map(Math.abs));
  return a.every((limit, at) => Math.abs(limit - (b[at] ?? NaN)) <= size * EXACT);
}

/** Whether both say the same limits, one of them as a middle with its tolerance: `5 ± 0.1 mm`, `4.9–5.1 mm`, `± 2 %`. */
export function isToleranceOfRange(a: Atoms, b: Atoms): boolean {
  const [left, right] = [limitsOfTolerance(a), limitsOfTolerance(b)];
  return agree(left, right ?? limitsOfRange(b)) || agree(right, limitsOfRange(a));
}
