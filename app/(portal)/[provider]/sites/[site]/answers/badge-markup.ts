/** Heights in which a badge is offered, pixels: it is drawn for the middle one. */
export const SIZES = ["32", "48", "64"] as const;
/** Whether a badge is light or dark as the visitor's screen is, or always the one. */
export const THEMES = ["auto", "light", "dark"] as const;

export interface Look {
  language: string;
  size: (typeof SIZES)[number];
  theme: (typeof THEMES)[number];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Where the picture of a mark is served that looks so; of no mark in particular where its name is empty. */
export function badgeAddress(at: string, mark: string, { language, theme }: Look): string {
  const query = new URLSearchParams({
    lang: language,
    ...(mark === "" ? {} : { mark }),
    ...(theme === "auto" ? {} : { theme }),
  });
  return `${at}/badge.svg?${query.toString()}`;
}

/** The badge as it is pasted into a page: the picture, and the page a buyer opens behind it. */
export function badgeMarkup(src: string, verifyUrl: string, alt: string, height: string): string {
  return `<a href="${escaped(verifyUrl)}" target="_blank" rel="noopener">\n  <img src="${escaped(src)}" alt="${escaped(alt)}" height="${height}">\n</a>`;
}
