import { expect, it } from "vitest";
import { badgeAddress, badgeMarkup } from "./badge-markup";

const AT = "https://api.example/p/v1/sites/s";

it("asks for a picture as it is to look, and for nothing that goes without saying", () => {
  expect(badgeAddress(AT, "", { language: "zh", size: "48", theme: "auto" })).toBe(`${AT}/badge.svg?lang=zh`);
  expect(badgeAddress(AT, "audited", { language: "en", size: "64", theme: "dark" })).toBe(
    `${AT}/badge.svg?lang=en&mark=audited&theme=dark`,
  );
});

it("is pasted in its size and holds no way out of an attribute", () => {
  const src = badgeAddress(AT, "audited", { language: "en", size: "64", theme: "dark" });
  const markup = badgeMarkup(src, "https://portal.example/verify/p/s", 'A "site" <b>', "64");
  expect(markup).toContain(`src="${AT}/badge.svg?lang=en&amp;mark=audited&amp;theme=dark"`);
  expect(markup).toContain('alt="A &quot;site&quot; &lt;b>" height="64"');
});
