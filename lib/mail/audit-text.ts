import { isFindingCode, sayFinding } from "@/lib/audits";
import type { FindingLine, NoticeMatter } from "./notice-matter";
import type { NoticePlace, NoticeText, SayNotice } from "./notice-text";
import { dayWords, type Reader } from "./reader";

type Found = Extract<NoticeMatter, { kind: "audit_findings" }>;

/** A finding that its reader looks after in one line, as the digest lists it. */
export function findingLine(
  { site, code, params, dueOn }: FindingLine,
  say: SayNotice,
  reader: Reader,
): string {
  const sentence = isFindingCode(code) ? sayFinding({ code, params }, reader.locale) : code;
  return say("digestFinding", { site, sentence, day: dayWords(dueOn, reader) });
}

/** What looks at a site confirmed, and what is over. */
export function auditText(
  { site, slug, found, foundCount, cleared, clearedCount }: Found,
  say: SayNotice,
  { locale }: Reader,
  { providerSlug }: NoticePlace,
): NoticeText {
  const lineOf = ({ code, params, owner }: Found["found"][number]): string => {
    const sentence = isFindingCode(code) ? sayFinding({ code, params }, locale) : code;
    return owner === null ? sentence : say("auditOwned", { sentence, owner });
  };
  const part = (heading: "auditFound" | "auditCleared", lines: Found["found"], count: number) => {
    const more = count - lines.length;
    const items = [...lines.map(lineOf), ...(more > 0 ? [say("more", { count: more })] : [])];
    return count > 0 ? [{ heading: say(heading, { count }), items }] : [];
  };
  const values = { site, found: foundCount, cleared: clearedCount };
  return {
    title: say(foundCount > 0 ? "auditTitle" : "auditTitleOver", values),
    paragraphs: [say("auditLead")],
    sections: [...part("auditFound", found, foundCount), ...part("auditCleared", cleared, clearedCount)],
    action: { label: say("openAudits"), path: `/${providerSlug}/sites/${slug}/audits` },
  };
}
