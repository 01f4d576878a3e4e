import { type Row } from "./neighbours";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function makeTable(rows: Row[]): string {
  const lines = rows.map(({ name, value }) => `<tr><th>${escape(name)}</th><td>${escape(value)}</td></tr>`);
  return `<table><tbody>${lines.join("")}</tbody></table>`;
}

function makeList(rows: Row[]): string {
  return `<ul>${rows.map(({ name, value }) => `<li>${escape(name)}: ${escape(value)}</li>`).join("")}</ul>`;
}

function makeDefinitions(rows: Row[]): string {
  return `<dl>${rows.map(({ name, value }) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join("")}</dl>`;
}

function makeMarkup(rows: Row[]): string {
  const additionalProperty = rows.map(({ name, value }) => ({ "@type": "PropertyValue", name, value }));
  const product = { "@context": "https://schema.org", "@type": "Product", name: "QX", additionalProperty };
  return `<script type="application/ld+json">${JSON.stringify(product).replaceAll("<", "\\u003c")}</script>`;
}

const SHAPES = [makeTable, makeList, makeDefinitions, makeMarkup];

/** A small page that prints the rows as a table, a list, a definition list or markup, by `turn`. */
export function makePage(rows: Row[], language: string, turn: number): string {
  const make = SHAPES[turn % SHAPES.length] ?? makeTable;
  return `<!doctype html><html lang="${language}"><head><title>QX</title></head><body><nav><a href="/">QX 1</a></nav><main><h1>QX</h1>${make(rows)}</main><footer>2024</footer></body></html>`;
}
