import type { MetadataBlock } from "@/lib/regimes";

type Fields = NonNullable<MetadataBlock["fields"]>;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** A block of structured data as it is pasted into a page; nothing in it can end the script early. */
export function jsonLdMarkup({ jsonLd }: Fields): string {
  const json = JSON.stringify(jsonLd, null, 2).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">\n${json}\n</script>`;
}

/** An element with the fields as attributes, around what was localized. */
export function attributeMarkup({ attributes }: Fields): string {
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${escaped(value)}"`);
  return `<section\n${lines.join("\n")}\n>…</section>`;
}
