import { createHash } from "node:crypto";

/** Chinese as the reader's own system sets it: the page brings no font. */
const CHINESE = `"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"`;

/** The page's own look: it takes nothing from elsewhere. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --ink: #0f172a; --soft: #475569; --line: #cbd5e1; --ground: #fff; --raised: #f8fafc; --accent: #0f766e; --wrong: #b91c1c }
@media (prefers-color-scheme: dark) { :root { --ink: #e2e8f0; --soft: #94a3b8; --line: #334155; --ground: #0f172a; --raised: #1e293b; --accent: #5eead4; --wrong: #fca5a5 } }
* { box-sizing: border-box }
body { margin: 0; font: 14px/20px system-ui, ${CHINESE}, sans-serif; color: var(--ink); background: var(--ground) }
main, header { max-width: 960px; margin: 0 auto; padding: 16px }
h1 { min-width: 0; font-size: 28px; line-height: 36px; margin: 8px 0; overflow-wrap: anywhere } h2 { font-size: 20px; line-height: 28px; margin: 24px 0 8px } h3 { font-size: 13px; margin: 16px 0 4px }
header { padding-bottom: 0 } .top { display: flex; gap: 16px; align-items: baseline; justify-content: space-between } .top a { flex: none; padding: 8px 0 }
p { max-width: 68ch } :lang(zh) > p { line-height: 24px } small { display: block; font-size: 12px; line-height: 16px } p code, small code { white-space: nowrap }
code, pre, textarea, input, select { font: 13px/20px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", ${CHINESE}, monospace }
details { border: 1px solid var(--line); border-radius: 8px; margin: 8px 0; background: var(--raised) }
summary { cursor: pointer; padding: 8px 12px; overflow-wrap: anywhere } details > div { padding: 0 12px 12px }
.line { display: inline-grid; grid-template-columns: 64px minmax(0, 304px) minmax(0, 1fr); gap: 4px 8px; align-items: baseline; width: calc(100% - 24px); vertical-align: top }
@media (max-width: 767px) { .line { grid-template-columns: auto minmax(0, 1fr) } .says { grid-column: 1 / -1 } }
.method { font-weight: 600; color: var(--accent) }
pre { overflow: auto; max-height: 320px; padding: 8px; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); white-space: pre-wrap; overflow-wrap: anywhere }
label { display: block; margin: 8px 0; color: var(--soft) } input, textarea, select { display: block; width: 100%; margin-top: 4px; padding: 6px 8px; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); color: var(--ink) }
textarea { min-height: 120px } button { padding: 6px 12px; border: 0; border-radius: 6px; background: var(--accent); color: var(--ground); font: inherit; font-weight: 600; cursor: pointer } button.quiet { background: none; color: var(--accent); padding: 6px 0 }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px } table { border-collapse: collapse; width: 100% } td, th { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.soft { color: var(--soft) } .wrong { color: var(--wrong) } a { color: var(--accent) }
`;

/** What makes the page run calls: of a form its address, headers and body; and the same in each language beside it. */
export const DOCS_SCRIPT = `
"use strict";
const base = location.pathname.replace(/\\/docs\\/?$/, "");
const key = document.getElementById("key");
const words = document.body.dataset;
const written = {
  shell: (text) => text.replaceAll("'", "'\\\\''"),
  json: (text) => JSON.stringify(text).slice(1, -1),
  php: (text) => text.replaceAll("\\\\", "\\\\\\\\").replaceAll("'", "\\\\'"),
};
function pathOf(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll("[data-in=path]")) path = path.replace("{" + field.name + "}", encodeURIComponent(field.value || field.name));
  for (const field of form.querySelectorAll("[data-in=query]")) if (field.value) query.set(field.name, field.value);
  const text = query.toString();
  return (form.dataset.base === "root" ? "" : base) + path + (text ? "?" + text : "");
}
function bodyOf(form) { const field = form.querySelector("textarea"); return field ? field.value : null; }
function show(form) {
  const values = { __URL__: location.origin + pathOf(form), __KEY__: key.value || "YOUR_API_KEY", __BODY__: bodyOf(form) ?? "", __ONCE__: form.querySelector("[name=Idempotency-Key]")?.value ?? "" };
  for (const pre of form.parentElement.querySelectorAll("pre[data-template]")) {
    const write = written[pre.dataset.escape];
    pre.textContent = pre.dataset.template.replace(/__(?:URL|KEY|BODY|ONCE)__/g, (name) => write(values[name]));
  }
}
async function run(form) {
  const out = form.querySelector("output");
  out.textContent = "…";
  const headers = {};
  if (form.dataset.keyed) headers.authorization = "Bearer " + key.value;
  for (const field of form.querySelectorAll("[data-in=header]")) if (field.value) headers[field.name] = field.value;
  const body = bodyOf(form);
  if (body !== null) headers["content-type"] = form.dataset.type || "application/json";
  try {
    const response = await fetch(pathOf(form), { method: form.dataset.method, headers, ...(body === null ? {} : { body }) });
    const text = await response.text();
    let shown = text;
    try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* it is no JSON */ }
    const told = [...response.headers].map(([name, value]) => name + ": " + value).join("\\n");
    out.textContent = response.status + " " + response.statusText + "\\n" + told + "\\n\\n" + shown;
    const once = form.querySelector("[name=Idempotency-Key]");
    if (once && response.ok) once.value = '"' + crypto.randomUUID() + '"';
  } catch (error) { out.textContent = words.noAnswer.replace("{reason}", () => error.message); }
}
for (const form of document.querySelectorAll("form")) {
  const once = form.querySelector("[name=Idempotency-Key]");
  if (once) once.value = '"' + crypto.randomUUID() + '"';
  form.addEventListener("input", () => show(form));
  form.addEventListener("submit", (event) => { event.preventDefault(); void run(form); });
  show(form);
}
key.addEventListener("input", () => { for (const form of document.querySelectorAll("form")) show(form); });
for (const button of document.querySelectorAll("button[data-copy]")) button.addEventListener("click", async () => {
  await navigator.clipboard.writeText(button.parentElement.querySelector("pre").textContent);
  button.textContent = words.copied;
  setTimeout(() => { button.textContent = words.copy; }, 1500);
});
`;

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The page runs its own script and asks its own origin, and nothing else. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(DOCS_SCRIPT)}`,
  `style-src ${hashOf(DOCS_STYLE)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
