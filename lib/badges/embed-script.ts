import { env } from "@/lib/core/env";
import { MARK_LANGUAGES, MARK_STATUSES } from "@/lib/regimes";
import { siteUrl, verifyPageUrl } from "@/lib/trust-marks";
import { BADGE_WORDS } from "./badge-words";
import { lookOf, SHAPES } from "./draw-badge";
import { hostOf } from "./read-badge";

const STYLE = `
:host{all:initial;display:inline-block;max-width:100%;color-scheme:light dark;
--ink:light-dark(#0f172a,#e8edf4);--soft:light-dark(#475569,#afbbcc);--card:light-dark(#fff,#0f172a);--line:light-dark(#cbd5e1,#334155);
--good:light-dark(#166534,#74dba0);--bad:light-dark(#b01f16,#ff9d93);--amber:light-dark(#854d0e,#fbbf24);--open:light-dark(#475569,#b5c1d2);--accent:light-dark(#0f766e,#5eead4);--warn:light-dark(#854d0e,#fde68a)}
:host([hidden]){display:none}
*{box-sizing:border-box}
button,a,dialog{font:14px/20px system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink)}
.b{display:inline-flex;align-items:center;gap:12px;min-height:48px;max-width:100%;padding:4px 12px;border:1px solid var(--line);border-radius:8px;background:var(--card);text-align:start;cursor:pointer}
.t{border-style:dashed}.b:hover{border-color:var(--soft)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
svg{width:24px;height:24px;flex:none}.s{fill:none;stroke:var(--card);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--amber)}.open{color:var(--open)}.f{fill:currentColor}
.w{display:block;font-weight:600;overflow-wrap:anywhere}.h{display:block;font-size:12px;line-height:16px;color:var(--soft);overflow-wrap:anywhere}
dialog{width:440px;max-width:calc(100vw - 32px);padding:24px;border:1px solid var(--line);border-radius:8px;background:var(--card);box-shadow:0 8px 32px #0004}
dialog::backdrop{background:#0f172a80}h2{display:flex;gap:12px;align-items:center;margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600}
p{margin:0 0 16px}dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:0 0 24px}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.x{padding:12px;border:1px solid currentColor;border-radius:6px;color:var(--warn);font-weight:600}
.r{display:flex;flex-wrap:wrap;gap:12px;align-items:center}.o{display:inline-flex;align-items:center;min-height:36px;padding:0 12px;border-radius:6px;background:var(--accent);color:var(--card);font-weight:600;text-decoration:none}
.c{min-height:36px;padding:0 12px;border:1px solid var(--line);border-radius:6px;background:none;cursor:pointer}
`.replaceAll("\n", "");

// Plain JavaScript that any browser of the last years runs as it is; `C` is what the server puts in.
const CODE = `(() => {
"use strict";
const me = document.currentScript, C = __CONFIG__;
if (!me) return;
const tag = (me.dataset.lang || document.documentElement.lang || navigator.language || "en").toLowerCase().split("-")[0];
const lang = C.words[tag] ? tag : "en", W = C.words[lang], bare = (h) => h.replace(/^www\\./, "");
const isElsewhere = bare(location.host) !== bare(C.host) && location.origin !== C.portal;
const host = document.createElement("span"), root = host.attachShadow({ mode: "open" });
const el = (name, cls, ...kids) => { const e = document.createElement(name); if (cls) e.className = cls; e.append(...kids); return e; };
try { const sheet = new CSSStyleSheet(); sheet.replaceSync(C.style); root.adoptedStyleSheets = [sheet]; } catch { /* unstyled, and still a button */ }
const draw = (look) => {
  const ns = "http://www.w3.org/2000/svg", svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", "0 0 24 24"); svg.setAttribute("aria-hidden", "true"); svg.setAttribute("class", look);
  for (const [cls, d] of [["f", C.shapes[look].frame], ["s", C.shapes[look].sign]]) {
    const p = document.createElementNS(ns, "path"); p.setAttribute("class", cls); p.setAttribute("d", d); svg.append(p);
  }
  return svg;
};
const lost = () => ({ status: "unknown", title: "", word: W.status.unknown, meaning: W.unreachable, host: C.host, facts: [], test: false, label: W.status.unknown + " · " + C.host });
const get = async (path) => {
  const r = await fetch(C.api + path, { cache: "no-cache", credentials: "omit", referrerPolicy: "origin" });
  if (!r.ok) throw new Error(String(r.status));
  return r.json();
};
const read = () => get("/badge.json?lang=" + lang + (C.mark ? "&mark=" + C.mark : "")).then((b) => Date.parse(b.nextUpdate) > Date.now() ? b : lost(), lost);
const title = (b) => b.headline || b.word;
const button = el("button", "b"), dialog = el("dialog");
button.type = "button"; button.setAttribute("aria-haspopup", "dialog");
const show = (b) => {
  const look = isElsewhere ? "open" : (C.looks[b.status] || "open");
  host.hidden = b.shown === false;
  button.className = b.test ? "b t" : "b";
  button.replaceChildren(draw(look), el("span", "", el("span", "w " + look, (b.test ? W.test + " · " : "") + (isElsewhere ? W.status.unknown : title(b))), el("span", "h", b.host)));
  button.setAttribute("aria-label", isElsewhere ? W.elsewhere.replace("{site}", C.host) : b.label);
  button.dataset.status = isElsewhere ? "elsewhere" : b.status;
};
const tell = (b, who) => {
  const look = isElsewhere ? "open" : (C.looks[b.status] || "open");
  const head = el("h2", look, draw(look), title(b)); head.id = "h";
  const rows = (who ? [{ term: W.exporter, value: who }] : []).concat(b.facts);
  const close = el("button", "c", W.close); close.type = "button"; close.onclick = () => dialog.close();
  const open = el("a", "o", W.open); open.href = C.verify; open.target = "_blank"; open.rel = "noopener";
  dialog.dataset.status = b.status;
  dialog.replaceChildren(...(isElsewhere ? [el("p", "x", W.elsewhere.replace("{site}", C.host))] : []), head, el("p", "", b.meaning),
    el("dl", "", ...rows.flatMap((r) => [el("dt", "", r.term), el("dd", "", r.value)])), el("div", "r", open, close));
};
button.onclick = async () => {
  const wait = el("p", "", W.checking); wait.id = "h"; wait.setAttribute("role", "status");
  dialog.replaceChildren(wait); dialog.setAttribute("aria-labelledby", "h");
  if (!dialog.showModal) { window.open(C.verify, "_blank", "noopener"); return; }
  if (!dialog.open) dialog.showModal();
  const [b, v] = await Promise.all([read(), get("/verification").catch(() => null)]);
  show(b); tell(b, v && v.entity ? v.entity.name : "");
};
const refresh = () => { if (!document.hidden) read().then(show); };
root.append(button, dialog); show({ ...lost(), word: W.checking, meaning: "" }); me.after(host); refresh();
document.addEventListener("visibilitychange", refresh); setInterval(refresh, 60000);
})();
`;

/** JSON as it may stand in a script, wherever that stands. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function wordsOf(language: (typeof MARK_LANGUAGES)[number]): Record<string, unknown> {
  const { status, test, elsewhere, unreachable, checking, open, close, exporter } = BADGE_WORDS[language];
  return {
    status: { unknown: status.unknown },
    test,
    elsewhere,
    unreachable,
    checking,
    open,
    close,
    exporter,
  };
}

/**
 * The button that a site's own page loads: it asks how the site stands when the page is shown and again when it is
 * pressed, shows nothing while the badge is away, says so where the page is not the site's, and neither stores nor sends anything of whoever looks.
 */
export function buildEmbedScript(
  providerSlug: string,
  siteSlug: string,
  url: string,
  mark: string | null,
): string {
  const config = {
    api: siteUrl(providerSlug, siteSlug),
    verify: verifyPageUrl(providerSlug, siteSlug),
    host: hostOf(url),
    /** The one mark it asks after; null for the one under which the site stands worst. */
    mark,
    // Where its provider looks at it before it is put anywhere.
    portal: env().PORTAL_URL,
    words: Object.fromEntries(MARK_LANGUAGES.map((language) => [language, wordsOf(language)])),
    looks: Object.fromEntries(MARK_STATUSES.map((status) => [status, lookOf(status)])),
    shapes: SHAPES,
    style: STYLE,
  };
  return CODE.replace("__CONFIG__", () => literal(config));
}
