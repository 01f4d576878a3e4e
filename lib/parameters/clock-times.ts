const HOUR = "(?:[01]?\\d|2[0-4])";
const COLON = new RegExp(`(?<![\\d:.])${HOUR}[:：][0-5]\\d(?![\\d:])`, "g");
const DOT = new RegExp(`(?<![\\d:.,])(${HOUR})\\.([0-5]\\d)(?![\\d.:,%°]|\\s?(?:[a-zA-Zµ]{1,3}\\b))`, "g");

/**
 * Has a value write its times of day as the other does, where that writes some as 08:30 and this one as many as 08.30, as
 * Indonesian does: beside any other value 8.30 is a number.
 */
export function timesLike(text: string, other: string): string {
  const asked = other.match(COLON)?.length ?? 0;
  const isOwn = asked > 0 && text.match(COLON) === null && text.match(DOT)?.length === asked;
  return isOwn ? text.replace(DOT, "$1:$2") : text;
}
