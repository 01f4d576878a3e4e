import { html } from "hono/html";
import type { Html } from "../http/page";
import type { Site } from "./site";

const STROKE = html`fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"
stroke-linejoin="round"`;

const PICTURES: Record<Site["category"], Html> = {
  electronics: html`<svg viewBox="0 0 96 96" ${STROKE} aria-hidden="true">
    <rect x="26" y="26" width="44" height="44" rx="6" />
    <circle cx="48" cy="48" r="11" />
    <path d="M36 26V12M48 26V12M60 26V12M36 84V70M48 84V70M60 84V70" />
    <path d="M26 36H12M26 48H12M26 60H12M84 36H70M84 48H70M84 60H70" />
  </svg>`,
  packaging: html`<svg viewBox="0 0 96 96" ${STROKE} aria-hidden="true">
    <path d="M14 40h68l-9 36a8 8 0 0 1-8 6H31a8 8 0 0 1-8-6z" />
    <path d="M10 40h76M22 40c2-12 12-18 26-18s24 6 26 18" />
    <path d="M40 12c-3 4 3 6 0 10M54 10c-3 4 3 6 0 10" />
  </svg>`,
  automotive: html`<svg viewBox="0 0 96 96" ${STROKE} aria-hidden="true">
    <circle cx="48" cy="48" r="38" />
    <circle cx="48" cy="48" r="18" />
    <circle cx="48" cy="48" r="6" />
    <path d="M48 16v8M48 72v8M16 48h8M72 48h8M25 25l6 6M65 65l6 6M71 25l-6 6M31 65l-6 6" />
  </svg>`,
  consumables: html`<svg viewBox="0 0 96 96" ${STROKE} aria-hidden="true">
    <path d="M34 10h28v30l6 10-6 10v10l-14 16-14-16V60l-6-10 6-10z" />
    <path d="M34 26l28 12M34 42l28 12M36 58l24 12" />
  </svg>`,
};

/** A line drawing of what the exporter makes; it carries no meaning of its own. */
export function picture(category: Site["category"]): Html {
  return PICTURES[category];
}
