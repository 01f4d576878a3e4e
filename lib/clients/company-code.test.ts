import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCompanyCode } from "./company-code-input";

const CREDIT_CODES =
  "914403001922038216 9144030071526726XG 91330100799655058B 91110108551385082Q 91440300192317458F 91110000802100433B 91100000100003962T 911100001000044477 911000001000013428 911100001000054748 91110000710925462X 91110000710926094P 911100007109250324 91440400192548256N 91440606722473344C 91370200264574251E 9144030027939873X7 91320200704046760T 91340100149067617J 91110302562134916R".split(
    " ",
  );
const IDENTIFIERS =
  "HWUPKR0MPOU8FGXBT394 INR2EJN1ERAN0W5ZP974 5493006MHB84DD0ZWV18 G5GSEF7VJP5I7OUK5573 7H6GLXDRUGQFU57RNE97 8I5DZWZKVSZI1NUHU748 E57ODZWZ7FF32TWEFA76 B4TYDEB6GKMZO031MB27 KB1H1DSPRFMYMCUFXT09 W22LROWP2IHZNBB6K528 IGJSJL3JD5P30I6NJZ34 MP6I5ZYZBEU3UXPYFY54 MLU0ZO3ML4LN2LL2TL39 R0MUWSFPU8MPRO8K5P83 O2RNE8IBXP4R0TD8PU41 7LTWFZYICNSX8D621K86 BFM8T61CT2L1QCEMIK50 529900T8BM49AURSDO55 549300MHDRBVRF6B9117 5493001KJTIIGC8Y1R12".split(
    " ",
  );
const ANY = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const doubtOf = (code: string) => readCompanyCode("CN", code).doubt;
const isDigit = (character: string) => /\d/.test(character);

/** Every code that differs from this one in one character. */
function changed(code: string): string[] {
  return [...code].flatMap((own, at) =>
    ANY.filter((other) => other !== own).map((other) => code.slice(0, at) + other + code.slice(at + 1)),
  );
}

/** Every code that comes of swapping two unequal neighbours. */
function swapped(code: string): string[] {
  return [...code.slice(1)].flatMap((right, at) => {
    const left = code.charAt(at);
    return left === right ? [] : [code.slice(0, at) + right + left + code.slice(at + 2)];
  });
}

/** Whether two codes have digits and letters in the same places, which is what an identifier's check vouches for. */
function isAlike(code: string, other: string): boolean {
  return [...code].every((own, at) => isDigit(own) === isDigit(other.charAt(at)));
}

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A sound credit code on seventeen characters: the check character is the one that is not doubted. */
const sound = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((body) =>
    [...ALPHABET].map((check) => body.join("") + check).filter((code) => doubtOf(code) === null),
  );

describe("the unified social credit code", () => {
  it("is undoubted for twenty real companies, however it is typed", () => {
    expect(CREDIT_CODES).toHaveLength(20);
    for (const code of CREDIT_CODES) {
      expect(readCompanyCode("CN", code)).toEqual({ kind: "uscc", doubt: null });
      expect(doubtOf(` ${code.slice(0, 6).toLowerCase()} ${code.slice(6)} `)).toBeNull();
    }
  });

  it("tells every changed character and every swap of neighbours of a real code", () => {
    const wrong = CREDIT_CODES.flatMap((code) => [...changed(code), ...swapped(code)]);
    expect(wrong.length).toBeGreaterThan(12_000);
    expect(wrong.filter((code) => doubtOf(code) === null)).toEqual([]);
  });

  it("has one check character for any body, and tells every change of it", () => {
    fc.assert(
      fc.property(sound, (codes) => {
        expect(codes).toHaveLength(1);
        const [code = ""] = codes;
        return [...changed(code), ...swapped(code)].every((wrong) => doubtOf(wrong) !== null);
      }),
      { numRuns: 100 },
    );
  });

  it("says what is doubtful, and refuses nothing", () => {
    expect(doubtOf("440301103097413")).toBe("legacy");
    expect(doubtOf("91440300")).toBe("length");
    expect(doubtOf("91440300192203821O")).toBe("characters");
    expect(doubtOf("914403001922038217")).toBe("check");
    expect(doubtOf("")).toBeNull();
    expect(readCompanyCode("JP", "1234567890123")).toEqual({ kind: "other", doubt: null });
  });
});

describe("the legal entity identifier", () => {
  it("is undoubted for twenty real companies in any country", () => {
    expect(IDENTIFIERS).toHaveLength(20);
    for (const code of IDENTIFIERS)
      for (const country of ["CN", "JP"])
        expect(readCompanyCode(country, code)).toEqual({ kind: "lei", doubt: null });
  });

  it("tells every change and swap that leaves digits digits and letters letters", () => {
    const wrong = IDENTIFIERS.flatMap((code) =>
      [...changed(code), ...swapped(code)].filter((other) => isAlike(code, other)),
    );
    expect(wrong.length).toBeGreaterThan(5_000);
    expect(wrong.filter((code) => doubtOf(code) === null)).toEqual([]);
  });

  it("tells nearly all of the rest", () => {
    const wrong = IDENTIFIERS.flatMap((code) =>
      [...changed(code), ...swapped(code)].filter((other) => !isAlike(code, other)),
    );
    const missed = wrong.filter((code) => doubtOf(code) === null);
    expect(missed.length / wrong.length).toBeLessThan(0.02);
  });
});
