import { describe, expect, it } from "vitest";
import { parseValue } from "./index";
import { type ValueKind } from "./parse-value";

const KINDS: readonly (readonly [string, string, ValueKind])[] = [
  ["zh", "1.2 千克", "quantity"],
  ["zh", "21mm*51mm", "product"],
  ["vi", "từ 5 đến 10 kg", "range"],
  ["en", "5 ± 0.1 mm", "tolerance"],
  ["zh", "1/2/4/8 GB", "list"],
  ["zh", "四核", "count"],
  ["ja", "対応", "boolean"],
  ["vi", "không áp dụng", "not-applicable"],
  ["en", "/", "not-applicable"],
  ["en", "IEC 60529", "code"],
  ["en", "RK3588S2", "code"],
  ["th", "15 มีนาคม 2567", "date"],
  ["en", "Made with care", "text"],
];

/** Numbers with the kind of their units, in base units. */
const AMOUNTS: readonly (readonly [string, string, readonly string[]])[] = [
  ["en", "1,000", ["1000"]],
  ["vi", "1.000", ["1000"]],
  ["id", "1.234,5 kg", ["1234.5 kg"]],
  ["en", "1 000 mm", ["1000 mm"]],
  ["zh", "１２Ｖ", ["12 V"]],
  ["th", "๑๒ โวลต์", ["12 V"]],
  ["km", "១២ V", ["12 V"]],
  ["my", "၁၂ V", ["12 V"]],
  ["lo", "໑໒ V", ["12 V"]],
  ["zh", "1.5万次", ["15000"]],
  ["ja", "1万2000回", ["12000"]],
  ["vi", "1,5 triệu", ["1500000"]],
  ["id", "50 ribu jam", ["50000 h"]],
  ["th", "12 ล้านพิกเซล", ["12 Mpixel"]],
  ["zh", "零下20度至60度", ["-20 deg", "60 deg"]],
  ["en", "-20 to -10 °C", ["-20 degC", "-10 degC"]],
  ["en", "10-20 V", ["10 V", "20 V"]],
  ["en", "51mm × 21", ["51 mm", "21 mm"]],
  ["en", "1½ in", ["1.5 in"]],
  ["en", '1/4"', ["0.25 in"]],
  ["en", "4 in 1", ["4", "1"]],
  ["en", "5×10⁶ Ω", ["5000000 ohm"]],
  ["ja", "毎分20リットル", ["20 L/min"]],
  ["zh", "1.2 克/立方厘米", ["1.2 g/cm3"]],
  ["ja", "2時間30分", ["150 min"]],
  ["vi", "hai mươi bốn tháng", ["24 month"]],
  ["vi", "năm năm", ["5 year"]],
  ["id", "setahun", ["1 year"]],
  ["zh", "百分之五", ["5 percent"]],
  ["ko", "두 시간", ["2 h"]],
  ["en", "5 MW / 5 mW", ["5 MW", "5 mW"]],
  ["zh", "蓝牙", []],
];

describe("a printed value", () => {
  it.each(KINDS)("in %s, %s, is of its kind", (language, text, kind) => {
    expect(parseValue(text, { language }).kind).toBe(kind);
  });

  it.each(AMOUNTS)("in %s, %s, says its amounts", (language, text, expected) => {
    const { figures } = parseValue(text, { language }).atoms;
    const said = figures.map(({ readings, unit }) =>
      [readings[0], unit?.symbol].filter((part) => part !== undefined).join(" "),
    );
    expect(said).toEqual(expected);
  });

  it("takes its unit from the name where it has none, and the page's notation before the language's", () => {
    const unit = parseValue("1 kg", { language: "en" }).atoms.figures[0]?.unit ?? null;
    expect(parseValue("1.2", { language: "en", unit }).atoms.figures[0]?.unit?.symbol).toBe("kg");
    const readings = (notation: "comma" | "point" | null) =>
      parseValue("1.200 g", { language: "vi", notation }).atoms.figures[0]?.readings;
    expect([readings(null), readings("comma"), readings("point")]).toEqual([
      [1200, 1.2],
      [1200],
      [1.2, 1200],
    ]);
  });
});
