import { z } from "zod";
import { listen } from "../http/listen";
import type { Listening } from "../http/listen";
import { DEMO_SITES } from "./demo-sites";
import { openProofs } from "./proofs";
import type { Site } from "./site";
import { siteApp } from "./site-app";
import { UNIT_CODES } from "./unit-codes";

export const PORTAL = "https://portal.example";
export const API = "https://api.example";

/** All demo sites, each on a free port. */
export interface ServedSites {
  originOf: (site: Site) => string;
  close: () => Promise<void>;
}

export async function serveSites(): Promise<ServedSites> {
  const served = new Map<string, Listening>();
  const proofs = await openProofs(null);
  for (const site of DEMO_SITES)
    served.set(site.slug, await listen(siteApp(site, { portalUrl: PORTAL, apiUrl: API }, proofs), 0));
  return {
    originOf: (site) => served.get(site.slug)?.url ?? "",
    close: async () => {
      for (const server of served.values()) await server.close();
    },
  };
}

/** A page as a visitor gets it, white space folded; redirects followed. */
export async function visit(url: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return { status: answer.status, text: (await answer.text()).replace(/\s+/g, " ") };
}

/** hreflang tag to address, of a page's head. */
export function alternatesIn(text: string): Map<string, string> {
  const found = text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)" ?\/>/g);
  return new Map([...found].map(([, tag = "", href = ""]) => [tag, href]));
}

/** Every address that a page's links lead to. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

/** A figure as JSON-LD gives it. */
const PropertyValue = z.strictObject({
  "@type": z.literal("PropertyValue"),
  propertyID: z.string(),
  name: z.string(),
  value: z.union([z.string(), z.number()]).optional(),
  minValue: z.number().optional(),
  maxValue: z.number().optional(),
  unitCode: z.string().optional(),
  unitText: z.string().optional(),
});

const PageData = z.looseObject({
  additionalProperty: z.array(PropertyValue).default([]),
  hasCertification: z.array(z.unknown()).default([]),
});

/** The JSON-LD blocks of a page: its exporter, and its product where it has one. */
export function dataIn(text: string): z.infer<typeof PageData>[] {
  const blocks = text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g);
  return [...blocks].map(([, json]) => PageData.parse(JSON.parse(json ?? "")));
}

const UNITS = Object.keys(UNIT_CODES)
  .filter((unit) => unit !== "")
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[()/]/g, "\\$&"))
  .join("|");
const UNIT = new RegExp(`(?<=\\d |>|\\()(?:${UNITS})(?=[<).,，。 ]|$)`, "g");

/** The numbers and units of a page's parameters, in whatever shape it prints them, sorted. */
export function figuresIn(text: string, hasDecimalComma: boolean): { numbers: string[]; units: string[] } {
  const section = /<section id="parameters">(.*?)<\/section>/.exec(text)?.[1] ?? "";
  const tight = section.replace(/\s*(<[^>]*>)\s*/g, "$1").replace(/<[^>]*>/g, "<>");
  const pointed = hasDecimalComma ? tight.replace(/(\d),(\d)/g, "$1.$2") : tight;
  return {
    numbers: (pointed.match(/[±-]?\d+(?:\.\d+)?/g) ?? []).sort(),
    units: (pointed.match(UNIT) ?? []).sort(),
  };
}
