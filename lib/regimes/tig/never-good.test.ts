import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { certificateFacts, NOW, rulebookAt, siteInOrder } from "./fixtures/site-facts";
import type { SiteCase } from "./fixtures/site-facts";
import { lspStatus } from "./operations";

const date = fc
  .integer({ min: -60, max: 400 })
  .map((days) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10));
const instant = (min: number, max: number) =>
  fc.integer({ min, max }).map((seconds) => new Date(NOW.getTime() + seconds * 1000).toISOString());
const HOUR = 3600;

/** Any certificate whose registry answer is bad news, too old or missing. */
const bad: fc.Arbitrary<SiteCase> = fc.record({
  certificate: fc.record({
    kind: fc.constantFrom("joint" as const, "single_country" as const),
    validFrom: fc.option(date),
    validUntil: fc.option(date),
    filingCountries: fc.subarray(["CN", "JP", "KR"]),
  }),
  registry: fc.oneof(
    fc.constant(null),
    fc.record({
      status: fc.constantFrom(
        "revoked" as const,
        "not_found" as const,
        "suspended" as const,
        "expired" as const,
      ),
      checkedAt: instant(-48 * HOUR, 0),
      freshUntil: instant(-24 * HOUR, 24 * HOUR),
      validUntil: fc.option(date),
    }),
    fc.record({
      status: fc.constant("active" as const),
      checkedAt: instant(-72 * HOUR, -24 * HOUR),
      freshUntil: instant(-48 * HOUR, 48 * HOUR),
      validUntil: fc.option(date),
    }),
    fc.record({ status: fc.constant("active" as const), freshUntil: instant(-48 * HOUR, 0) }),
  ),
});

describe("a certificate with bad, old or no news from the registry", () => {
  it("never passes, and its status is never active", () => {
    fc.assert(
      fc.property(fc.array(bad, { minLength: 1, maxLength: 3 }), (cases) => {
        const [first = {}, ...rest] = cases;
        const more = rest.flatMap((each, index) =>
          certificateFacts(`more-${index}`, {
            ...each,
            certificate: { ...each.certificate, number: `LSP-${index}` },
          }),
        );
        const site = siteInOrder({ ...first, more });
        const rulebook = rulebookAt(NOW);
        const registry = assess(site, rulebook, NOW).verdicts.find(({ code }) => code === "TIG-17");
        expect(["fail", "unknown"]).toContain(registry?.outcome);
        for (const { body } of lspStatus.build(site, rulebook, NOW))
          expect(body["statusCode"]).not.toBe("active");
      }),
      { numRuns: 500 },
    );
  });

  it("keeps a good certificate beside it from making the site look good", () => {
    fc.assert(
      fc.property(bad, (each) => {
        const more = certificateFacts("bad", {
          ...each,
          certificate: { ...each.certificate, number: "LSP-BAD" },
        });
        const site = siteInOrder({ more });
        const rulebook = rulebookAt(NOW);
        const registry = assess(site, rulebook, NOW).verdicts.find(({ code }) => code === "TIG-17");
        expect(["fail", "unknown"]).toContain(registry?.outcome);
        const variants = lspStatus.build(site, rulebook, NOW);
        const whole = variants.find(({ key }) => key === lspStatus.select({}));
        expect(whole?.body["statusCode"]).not.toBe("active");
      }),
      { numRuns: 300 },
    );
  });
});
