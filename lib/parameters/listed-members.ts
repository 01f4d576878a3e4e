import { conceptsIn } from "./concepts";
import { foldText } from "./fold-text";

/** Between members of a plain list: no slash or plus, which may be part of one, and no comma between digits. */
const BETWEEN =
  /\s*(?:[;、，；·\n]|,(?!\d)|\band\b|\bor\b|\bvà\b|\bhoặc\b|\bdan\b|\batau\b|\bserta\b|または|又は|および|及び|以及|或者|和|或|และ|หรือ|및|또는)\s*/iu;
const MEMBER_MOST = 28;
const WORDS_MOST = 3;
/** A name that no translation changes: with a capital, and in Latin letters. */
const NAME = /^(?=[^\p{Ll}]*\p{Lu})[A-Za-z][A-Za-z0-9 .+/-]*$/u;

function plainMembers(text: string): string[] {
  const members = foldText(text)
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, " ")
    .split(BETWEEN)
    .map((member) => member.trim())
    .filter((member) => member !== "");
  const isPlain = members.every(
    (member) => member.length <= MEMBER_MOST && member.split(" ").length <= WORDS_MOST,
  );
  return isPlain ? members : [];
}

function key(text: string): string {
  return text.toUpperCase().replace(/[\s_-]/g, "");
}

function isOneMember(a: string, b: string): boolean {
  if (key(a) === key(b)) return true;
  const [left, right] = [conceptsIn(a), conceptsIn(b)];
  return left.some((one) =>
    right.some(
      (other) => one.kind === other.kind && one.meanings.some((meaning) => other.meanings.includes(meaning)),
    ),
  );
}

/**
 * Whether one of two plain lists names something more, by a name that is the same in every language: `RS-485, Ethernet,
 * USB` and `RS-485, USB`. Only where the shorter list is found in the longer but for at most what is left over there.
 */
export function lacksNamedMember(a: string, b: string): boolean {
  const [left, right] = [plainMembers(a), plainMembers(b)];
  if (left.length === right.length || Math.min(left.length, right.length) < 2) return false;
  const [longer, shorter, other] = left.length > right.length ? [left, right, b] : [right, left, a];
  const whole = key(foldText(other));
  const more = longer.filter((member) => !shorter.some((one) => isOneMember(member, one)));
  const less = shorter.filter((member) => !longer.some((one) => isOneMember(member, one)));
  if (less.length >= more.length || less.length === shorter.length) return false;
  return more.some((member) => NAME.test(member) && !whole.includes(key(member)));
}
