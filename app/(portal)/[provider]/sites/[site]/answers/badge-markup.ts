function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The badge as it is pasted into a page: the picture, and the page a buyer opens behind it. */
export function badgeMarkup(src: string, verifyUrl: string, alt: string): string {
  return `<a href="${escaped(verifyUrl)}" target="_blank" rel="noopener">\n  <img src="${escaped(src)}" alt="${escaped(alt)}" height="48">\n</a>`;
}
