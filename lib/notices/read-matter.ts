import { NoticeMatter, type SingleMatter } from "@/lib/mail";

/** What a stored notice tells, or null where it is of no kind there is; a digest is only ever a mail. */
export function readMatter(row: { kind: string; params: unknown }): SingleMatter | null {
  const params = typeof row.params === "object" && row.params !== null ? row.params : {};
  const parsed = NoticeMatter.safeParse({ ...params, kind: row.kind });
  return parsed.success && parsed.data.kind !== "digest" ? parsed.data : null;
}
