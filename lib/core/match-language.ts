import { primaryTag } from "./primary-tag";

/** The best of `offered` for an Accept-Language header; undefined when none is asked for. A region or script does not matter. */
export function matchLanguage<L extends string>(
  header: string | null | undefined,
  offered: readonly L[],
): L | undefined {
  const asked = (header ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1])
      .find((value) => value !== undefined);
    return {
      language: primaryTag(tag),
      quality: quality === undefined ? 1 : Number(quality),
    };
  });
  return asked
    .filter((entry) => entry.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((entry) => offered.find((locale) => locale === entry.language))
    .find((locale) => locale !== undefined);
}
