import type { MarkLanguage, MarkStatus } from "@/lib/regimes";
import { BADGE_WORDS } from "./badge-words";
import type { Badge } from "./read-badge";

type Look = "good" | "bad" | "warn" | "open";

const LOOKS: Record<MarkStatus, Look> = {
  active: "good",
  suspended: "bad",
  revoked: "bad",
  expired: "bad",
  failing: "warn",
  stale: "warn",
  pending_verification: "open",
  unknown: "open",
};

/** How a status looks: only one of them like good. */
export function lookOf(status: MarkStatus): Look {
  return LOOKS[status];
}

/** Frames and signs in a square of 24: nobody needs the colour to tell them apart. */
export const SHAPES: Record<Look, { frame: string; sign: string }> = {
  good: {
    frame: "M12 1l9 3.5v7c0 5.6-3.8 9.6-9 11.5-5.2-1.9-9-5.9-9-11.5v-7z",
    sign: "M7.5 12l3.2 3.2 6-6.4",
  },
  bad: { frame: "M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z", sign: "M8 8l8 8M16 8l-8 8" },
  warn: { frame: "M12 1.5l11 20.5H1z", sign: "M12 9v6M12 18.4v.1" },
  open: {
    frame: "M12 1.2L22.8 12 12 22.8 1.2 12z",
    sign: "M9.6 9.4a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.8-1.1 1.6v.2M12 16.4v.1",
  },
};

const HEIGHT = 48;
const TEXT_AT = 48;
/** How much wider bold letters are. */
const BOLD = 1.12;
const HOST_MAX = 36;
const LIGHT = `
text{font-family:"Inter","Noto Sans SC","Noto Sans JP",system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.card{fill:#fff;stroke:#cbd5e1}.soft{fill:#475569}
.good{fill:#166534}.bad{fill:#b01f16}.warn{fill:#854d0e}.open{fill:#475569}.sign{fill:none;stroke:#fff;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.tag{fill:#fde68a;stroke:#92400e}.tagged{fill:#713f12}
`.replaceAll("\n", "");
const DARK =
  ".card{fill:#0f172a;stroke:#334155}.soft{fill:#afbbcc}.good{fill:#74dba0}.bad{fill:#ff9d93}.warn{fill:#fbbf24}.open{fill:#b5c1d2}.sign{stroke:#0f172a}.tag{fill:#422006;stroke:#fbbf24}.tagged{fill:#fde68a}";

/** Light or dark as the page is unless one of them is asked for. */
export const BADGE_THEMES = ["light", "dark"] as const;
export type BadgeTheme = (typeof BADGE_THEMES)[number];

function styleOf(theme: BadgeTheme | null): string {
  if (theme === "light") return LIGHT;
  return LIGHT + (theme === "dark" ? DARK : `@media (prefers-color-scheme:dark){${DARK}}`);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** Width of a text in a usual sans-serif, rather too much than too little: nobody knows what font there will be. */
export function widthOf(text: string, size: number): number {
  const ems = [...text].map((character) => {
    if (/[\u1100-\uffef]/u.test(character) || character.length > 1) return 1.04;
    if (/[mwMW%@]/.test(character)) return 0.92;
    if (/[A-Z]/.test(character)) return 0.72;
    if (/[iljftr.,:;'|·\s()-]/.test(character)) return 0.38;
    return 0.62;
  });
  return ems.reduce((sum, em) => sum + em, 0) * size;
}

// The end of a host says whose it is, so the middle goes.
function shortened(host: string): string {
  if (host.length <= HOST_MAX) return host;
  return `${host.slice(0, 12)}…${host.slice(host.length - HOST_MAX + 13)}`;
}

/** A day and a minute that mean the same everywhere. */
export function momentText(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** The whole of a badge in words. */
export function labelOf(badge: Badge, language: MarkLanguage): string {
  const words = BADGE_WORDS[language];
  const test = badge.isTest ? `${words.test} · ` : "";
  const asOf = words.asOf(momentText(badge.asOf));
  const line = badge.line === null ? "" : ` · ${badge.line}`;
  return `${test}${words.headline(badge.title, badge.word)} · ${badge.host}${line} · ${asOf}`;
}

function tagOf(text: string, right: number): string {
  const width = Math.ceil(widthOf(text, 11)) + 12;
  const left = right - width;
  return `<rect class="tag" x="${left}" y="14" width="${width}" height="20" rx="4"/><text class="tagged" x="${left + width / 2}" y="28" font-size="11" font-weight="700" text-anchor="middle">${escaped(text)}</text>`;
}

/** A badge that is away: nothing to see, and words for whoever has a page read to them. */
function drawNothing(badge: Badge, language: MarkLanguage): string {
  const label = escaped(labelOf(badge, language));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1" role="img" aria-label="${label}" lang="${language}"><title>${label}</title></svg>`;
}

/**
 * The badge as a picture: whose it is, how it stands by shape, word and colour, and as of when. It brings no font and
 * no script, and is light or dark as its page is unless `theme` says which.
 */
export function drawBadge(badge: Badge, language: MarkLanguage, theme: BadgeTheme | null = null): string {
  if (!badge.isShown) return drawNothing(badge, language);
  const words = BADGE_WORDS[language];
  const look = lookOf(badge.status);
  const shape = SHAPES[look];
  const first = words.headline(badge.title, badge.word);
  const second = `${shortened(badge.host)} · ${badge.line ?? words.asOf(badge.asOf.toISOString().slice(0, 10))}`;
  const text = Math.max(widthOf(first, 14) * BOLD, widthOf(second, 12));
  const tag = badge.isTest ? Math.ceil(widthOf(words.test, 11)) + 24 : 0;
  const width = Math.ceil((TEXT_AT + text + 12 + tag) / 4) * 4;
  const label = escaped(labelOf(badge, language));
  const dashes = badge.isTest ? ' stroke-dasharray="4 3"' : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${label}" lang="${language}">`,
    `<title>${label}</title><style>${styleOf(theme)}</style>`,
    `<rect class="card" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="8"${dashes}/>`,
    `<g transform="translate(12 12)"><path class="${look}" d="${shape.frame}"/><path class="sign" d="${shape.sign}"/></g>`,
    `<text class="${look}" x="${TEXT_AT}" y="21" font-size="14" font-weight="600">${escaped(first)}</text>`,
    `<text class="soft" x="${TEXT_AT}" y="38" font-size="12">${escaped(second)}</text>`,
    badge.isTest ? tagOf(words.test, width - 10) : "",
    `</svg>`,
  ].join("");
}
