import { describe, expect, it } from "vitest";
import { countryHeader, readCountry } from "./caller-country";

describe("the country of a caller", () => {
  it.each([
    ["JP", "JP"],
    [" kr ", "KR"],
    ["XX", null],
    ["T1", null],
    ["Japan", null],
    ["", null],
    [undefined, null],
    [["JP", "KR"], null],
  ])("is read from %j as %j", (text, country) => {
    expect(readCountry(text)).toBe(country);
  });
});

describe("the header it stands in", () => {
  it.each([
    [{ COUNTRY_HEADER: "cf-ipcountry", TRUSTED_PROXIES: 1 }, "cf-ipcountry"],
    [{ COUNTRY_HEADER: "cf-ipcountry", TRUSTED_PROXIES: 0 }, null],
    [{ TRUSTED_PROXIES: 1 }, null],
  ])("with %j is %j: nobody writes it for themselves", (settings, header) => {
    expect(countryHeader(settings)).toBe(header);
  });
});
