import type { getTranslations } from "next-intl/server";
import { ROLES } from "@/lib/core/ctx";

type RoleWords = Awaited<ReturnType<typeof getTranslations<"roles">>>;

/** A role in the reader's language; a word that is no role as it is. */
export function roleWord(words: RoleWords, role: string): string {
  const known = ROLES.find((one) => one === role);
  return known ? words(known) : role;
}
