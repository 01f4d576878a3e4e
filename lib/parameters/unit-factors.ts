import { convert } from "convert";

const celsius = (fahrenheit: number) => convert(fahrenheit, "fahrenheit").to("celsius");
const SECONDS_A_YEAR = 365.2425 * 86_400;

interface Factor {
  kind: string;
  /** How much of the kind's base unit one of it is. */
  factor: number;
  offset?: number;
}

function ofKind(kind: string, factors: Record<string, number>): [string, Factor][] {
  return Object.entries(factors).map(([name, factor]) => [name, { kind, factor }]);
}

/** Every unit by its name: what it measures and how much of the base unit it is, as `convert` has it where it does. */
export const UNIT_FACTORS: ReadonlyMap<string, Factor> = new Map([
  ...ofKind("length", {
    nm: convert(1, "nm").to("m"),
    um: convert(1, "micrometer").to("m"),
    mm: convert(1, "mm").to("m"),
    cm: convert(1, "cm").to("m"),
    dm: convert(1, "dm").to("m"),
    m: 1,
    km: convert(1, "km").to("m"),
    in: convert(1, "inch").to("m"),
    ft: convert(1, "ft").to("m"),
    yd: convert(1, "yd").to("m"),
    mile: convert(1, "mile").to("m"),
  }),
  ...ofKind("mass", {
    ug: convert(1, "microgram").to("kg"),
    mg: convert(1, "mg").to("kg"),
    g: convert(1, "g").to("kg"),
    kg: 1,
    t: 1_000,
    jin: 0.5,
    lb: convert(1, "lb").to("kg"),
    oz: convert(1, "oz").to("kg"),
  }),
  ...ofKind("time", {
    us: 1e-6,
    ms: 1e-3,
    s: 1,
    min: 60,
    h: 3_600,
    day: 86_400,
    workday: 86_400,
    week: 7 * 86_400,
    month: SECONDS_A_YEAR / 12,
    year: SECONDS_A_YEAR,
  }),
  ...ofKind("current", { uA: 1e-6, mA: 1e-3, A: 1, kA: 1e3 }),
  ...ofKind("voltage", { mV: 1e-3, V: 1, kV: 1e3 }),
  ...ofKind("power", {
    mW: 1e-3,
    W: 1,
    kW: 1e3,
    MW: 1e6,
    hp: convert(1, "hp").to("W"),
    PS: 735.499,
    btuh: 0.29307,
    kcalh: 1.163,
  }),
  ...ofKind("apparent power", { VA: 1, kVA: 1e3 }),
  ...ofKind("charge", { mAh: 1e-3, Ah: 1 }),
  ...ofKind("energy", {
    J: 1,
    kJ: 1e3,
    kcal: 4_184,
    Wh: convert(1, "Wh").to("J"),
    kWh: convert(1, "kWh").to("J"),
  }),
  ...ofKind("frequency", { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 }),
  ["degC", { kind: "temperature", factor: 1 }],
  ["degF", { kind: "temperature", factor: celsius(1) - celsius(0), offset: celsius(0) }],
  ...ofKind("absolute temperature", { K: 1 }),
  ...ofKind("angle", { deg: 1, rad: 180 / Math.PI }),
  ...ofKind("pressure", {
    Pa: 1,
    hPa: 100,
    kPa: 1e3,
    MPa: 1e6,
    GPa: 1e9,
    mbar: 100,
    bar: convert(1, "bar").to("Pa"),
    psi: convert(1, "psi").to("Pa"),
    kgfcm2: 98_066.5,
    Nmm2: 1e6,
    Nm2: 1,
    mmHg: 133.322,
    atm: convert(1, "atm").to("Pa"),
  }),
  ...ofKind("force", { N: 1, kN: 1e3, kgf: convert(1, "kgf").to("N"), lbf: convert(1, "lbf").to("N") }),
  ...ofKind("force*length", { Nm: 1, Ncm: 0.01, kNm: 1e3, mNm: 1e-3, ftlb: 1.3558179483, inlb: 0.112984829 }),
  ...ofKind("volume", {
    mL: 1e-6,
    cm3: 1e-6,
    L: 1e-3,
    gal: convert(1, "gal").to("L") / 1e3,
    m3: 1,
  }),
  ...ofKind("area", { mm2: 1e-6, cm2: 1e-4, m2: 1, in2: 0.0254 ** 2, ft2: 0.3048 ** 2 }),
  ...ofKind("data", {
    bit: 1,
    kbit: 1e3,
    Mbit: 1e6,
    Gbit: 1e9,
    B: 8,
    KB: 8e3,
    MB: 8e6,
    GB: 8e9,
    TB: 8e12,
    KiB: 8 * 2 ** 10,
    MiB: 8 * 2 ** 20,
    GiB: 8 * 2 ** 30,
    TiB: 8 * 2 ** 40,
  }),
  ...ofKind("data/time", { bps: 1, kbps: 1e3, Mbps: 1e6, Gbps: 1e9 }),
  ...ofKind("share", { percent: 0.01, ppm: 1e-6 }),
  ...ofKind("level", { dB: 1 }),
  ...ofKind("gain", { dBi: 1 }),
  ...ofKind("power level", { dBm: 1 }),
  ...ofKind("resistance", { ohm: 1, kohm: 1e3, Mohm: 1e6 }),
  ...ofKind("capacitance", { pF: 1e-12, nF: 1e-9, uF: 1e-6, mF: 1e-3 }),
  ...ofKind("inductance", { mH: 1e-3, H: 1 }),
  ...ofKind("luminous flux", { lm: 1 }),
  ...ofKind("illuminance", { lx: 1 }),
  ...ofKind("luminous intensity", { cd: 1 }),
  ...ofKind("luminance", { nit: 1 }),
  ...ofKind("volume/time", { cfm: 4.71947e-4, gpm: 6.30902e-5, lpm: 1e-3 / 60 }),
  ...ofKind("mass/area", { gsm: 1e-3 }),
  ...ofKind("rotation", { turn: 1 }),
  ...ofKind("rotation/time", { rpm: 1 / 60 }),
  ...ofKind("length/time", { knot: 1_852 / 3_600, mph: 0.44704, kmh: 1 / 3.6 }),
  ...ofKind("pixel", { pixel: 1, Mpixel: 1e6 }),
  ...ofKind("frame rate", { fps: 1 }),
]);
