import type { NoticeMatter } from "./notice-matter";
import type { NoticePlace, NoticeText, SayNotice } from "./notice-text";
import type { Reader } from "./reader";

type Of<K extends NoticeMatter["kind"]> = Extract<NoticeMatter, { kind: K }>;

/** That an exporter named a certificate, which counts for nothing until somebody here takes it up. */
export function namedText(
  { number, site, slug, client }: Of<"certificate_named">,
  say: SayNotice,
  place: NoticePlace,
): NoticeText {
  return {
    title: say("namedTitle", { number, site }),
    paragraphs: [say("namedLead", { number, site, client }), say("namedNext")],
    sections: [],
    action: { label: say("namedOpen"), path: `/${place.providerSlug}/sites/${slug}/languages` },
  };
}

/** What a member wrote to a client's people, as it was written. */
export function messageText(
  { texts }: Of<"certificate_message">,
  say: SayNotice,
  reader: Reader,
  place: NoticePlace,
): NoticeText {
  const { title, body } = texts[reader.locale];
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll(/\s*\n\s*/g, " ").trim())
    .filter((part) => part !== "");
  return {
    title,
    paragraphs: [...paragraphs, say("messageFrom", { provider: place.providerName })],
    sections: [],
    action: { label: say("openHome"), path: `/${place.providerSlug}/home` },
  };
}
