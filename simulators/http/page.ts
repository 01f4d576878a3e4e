import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Escaped HTML, ready to send. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The plain page that every simulator's own screens share: system fonts, light and dark. */
export function page(title: string, body: Html, script?: string): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(CSS)}
        </style>
      </head>
      <body>
        ${body} ${script ? html`<script src="${script}" defer></script>` : ""}
      </body>
    </html>`;
}

const CSS = `
:root{--bg:#f7f8f9;--card:#fff;--ink:#18212b;--soft:#5b6773;--line:#dde2e7;--accent:#0b6b6b;--good:#1c7a45;--warn:#9a5b00;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--bg:#12171c;--card:#1a2127;--ink:#e6eaee;--soft:#9ba7b3;--line:#2e3840;--accent:#5cc5c2;--good:#69cf94;--warn:#e5b25c;--bad:#ff8a80}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1160px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:24px;margin:0 0 4px}h2{font-size:16px;margin:32px 0 8px}
p{margin:0 0 12px}.soft{color:var(--soft)}.nowrap{white-space:nowrap}
a{color:var(--accent)}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:7px 12px 7px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child>*{border-bottom:0}th{font-weight:500;color:var(--soft);font-size:13px;white-space:nowrap}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
form.row{display:flex;flex-wrap:wrap;gap:8px;align-items:end}form.tight{flex-wrap:nowrap}select{max-width:100%}label{min-width:0;display:grid;gap:2px;font-size:13px;color:var(--soft)}
input,select,button{font-size:14px;line-height:20px;font-family:inherit;min-height:34px;color:var(--ink);background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:5px 9px}
button{cursor:pointer;background:var(--card);font-weight:500}button:hover{border-color:var(--accent)}
.active,.delivered,.accepted{color:var(--good)}.suspended,.expired,.sending,.received{color:var(--warn)}.revoked,.failed,.forged,.rejected{color:var(--bad)}
.crumb{margin:0 0 8px;font-size:14px}.lead{max-width:76ch}.anywhere{overflow-wrap:anywhere}label.full{flex-basis:100%;grid-template-columns:minmax(0,1fr)}label.wide{flex:1 1 260px;grid-template-columns:minmax(0,1fr)}
.number{text-align:right}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 12px}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.bar{display:flex;justify-content:space-between;gap:16px;align-items:center;flex-wrap:wrap}
iframe{width:100%;height:70vh;border:1px solid var(--line);border-radius:8px;background:#fff}
td.grow{width:100%}
@media(max-width:640px){.stack tr:first-child{display:none}.stack tr{display:block;border-bottom:1px solid var(--line);padding:8px 0}.stack tr:last-child{border:0}.stack td{display:block;border:0;padding:0;text-align:left;overflow-wrap:anywhere}.stack td form{padding:6px 0 2px}.stack td[data-label]::before{content:attr(data-label) " ";color:var(--soft)}}
`;
