import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { GuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { DEMO_SITES } from "@/simulators/sites/demo-sites";
import { openProofs } from "@/simulators/sites/proofs";
import { siteApp } from "@/simulators/sites/site-app";
import { auditSite, isUntold } from ".";

const settings = { portalUrl: "http://portal.example", apiUrl: "http://api.example" };
const whole = {
  ...{ simulatorPort: 0, mailPort: 0, inboxPort: 0, dataFolder: "" },
  ...{ registrySecret: "", platformSecret: "" },
};
const LIMITS = {
  ...{ pagesMax: 400, bytesMax: 2_000_000, hopsMax: 5, pageMs: 10_000, secondsMax: 60 },
  ...{ concurrency: 8, pauseMs: 0, delayMostMs: 0, links: { samples: 3, spreadMs: 0, linksMost: 0 } },
};
const THRESHOLDS = {
  ...{ redirectMsMax: 1_200, deviationShareMax: 0, contentShareMax: 0, failureShareMax: 0, coverageLeast: 0 },
};

/** Eight languages among them. */
const SITES = ["qiantang-brakes", "ruian-filters", "tianhe-connectors", "chaoan-foodpack"];

it.each(DEMO_SITES.filter(({ slug }) => SITES.includes(slug)).map((site) => [site.slug, site] as const))(
  "nothing is found wrong on %s where nothing is wrong",
  async (_slug, site) => {
    const proofs = await openProofs(join(await mkdtemp(join(tmpdir(), "proofs-")), "proofs.json"));
    const app = siteApp({ ...site, faults: [] }, { ...whole, ...settings }, proofs);
    const fetch: GuardedFetch = async ({ url }) => {
      const response = await app.request(url);
      const { status, headers } = response;
      const body = Buffer.from(await response.arrayBuffer());
      return { status, url, hops: [], contentType: headers.get("content-type") ?? "", headers, body };
    };
    const report = await auditSite({
      ...{
        url: `http://site.example/${site.languages[0]}`,
        fetch,
        now: () => new Date("2026-11-20T02:00:00Z"),
      },
      ...{ slots: { all: 12, named: 4 }, limits: LIMITS, thresholds: THRESHOLDS },
    });
    expect(report.pages.read).toBeGreaterThan(20);
    // The issuers' pages stand on the site's own host here, and are in one language.
    const found = report.indicators
      .filter(({ code }) => code !== "certificate_validity")
      .flatMap(({ findings }) => findings)
      .filter(({ places }) => !places.some(({ url }) => url.includes("/issuers/")));
    const told = found.filter(({ outcome }) => !isUntold(outcome));
    expect(
      told.map(({ code, places }) => [code, ...places.map(({ url, span }) => [url, span?.text])]),
    ).toEqual([]);
  },
);
