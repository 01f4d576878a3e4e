import { setTimeout as wait } from "node:timers/promises";
import { decodeText, fetchPage, isWall, parsePage, type Outbound } from "@/lib/crawl";
import type { CertificateMention } from "./find-certificates";
import { sampleFromJournal } from "./from-journal";
import { issuerAt } from "./issuers";
import { judgeLink, type LinkSample, type LinkVerdict } from "./judge-link";
import type { RunJournal } from "./journal";
import { writtenDate } from "./written-date";

/** A certificate's link and what looking at it several times showed. */
export interface CertificateLink extends LinkVerdict {
  mention: CertificateMention;
  /** The page that names it. */
  page: string;
  link: string;
  /** Who lets certificates be looked up there; null where that is nobody we know (an assumption, `issuers.ts`). */
  issuer: string | null;
  limitMs: number;
  /** Every sample as it was measured, in order. */
  samples: LinkSample[];
}

export interface LinkLimits {
  /** What the median may be at most, milliseconds. */
  limitMs: number;
  /** How often each link is looked at; at least three. */
  samples: number;
  /** Between two looks at one link, milliseconds. */
  spreadMs: number;
  linksMost: number;
}

export interface NamedCertificate {
  mention: CertificateMention;
  page: string;
}

const SAMPLES_LEAST = 3;
const AROUND = 120;
const ENDED =
  /\b(?:expired|withdrawn|revoked|suspended|terminated|invalid)\b|已过期|已失效|已撤销|已暂停|过期失效|撤销|暂停/i;
const STATUS = /(?:certificate\s+)?status\s*[:：]?\s*(.{1,30})|(?:证书)?状态\s*[:：]?\s*(.{1,12})/i;

async function takeSample(outbound: Outbound, link: string): Promise<{ sample: LinkSample; text: string }> {
  const began = performance.now();
  const answer = await fetchPage(outbound, link);
  const ms = Math.round((performance.now() - began) * 10) / 10;
  const common = { ms, hops: answer.hops, url: answer.url };
  if (answer.kind === "unseen") {
    const code = `${answer.code} ${answer.detail}`;
    return { sample: { ...common, status: null, why: answer.why, code, isWall: false }, text: "" };
  }
  const isHtml = /html|text/i.test(answer.contentType);
  const sample = { ...common, status: answer.status, why: null, code: null, isWall: isWall(answer) };
  const $ = isHtml && answer.status === 200 ? parsePage(decodeText(answer.body, answer.contentType)) : null;
  if ($) $("script, style, noscript").remove();
  return { sample, text: $ ? $.root().text().replace(/\s+/g, " ") : "" };
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();

/**
 * What an issuer's page says against the certificate that a page names: that it has ended, beside its number or as its
 * status, or that the day until which it is said to hold is over. A page that shows another number where it names one is
 * mismatched; one that shows none says nothing, since a script may put it there.
 */
export function readAgainst(
  text: string,
  { number, until }: CertificateMention,
  today: string,
): "expired" | "mismatched" | null {
  if (until !== null && until < today) return "expired";
  if (text === "") return null;
  const status = STATUS.exec(text);
  if (status && ENDED.test(status[1] ?? status[2] ?? "")) return "expired";
  if (number === null) return null;
  const at = text.toUpperCase().indexOf(number.toUpperCase());
  if (at >= 0) {
    const around = text.slice(Math.max(0, at - AROUND), at + number.length + AROUND);
    const valid = /(?:valid|expir\w*|有效期)\D{0,20}(.{6,24})/i.exec(around)?.[1] ?? "";
    const ends = writtenDate(valid);
    return ends !== null && ends < today ? "expired" : null;
  }
  if (bare(text).includes(bare(number))) return null;
  const shown =
    /(?:certificate|cert\.?|registration)\s*(?:no|nr|number)\.?\s*[:：#]?\s*([A-Z0-9][A-Z0-9./-]{4,29})/i.exec(
      text,
    )?.[1];
  return shown !== undefined && /\d/.test(shown) ? "mismatched" : null;
}

/**
 * Looks at where certificates' links lead, at least three times each and spread out: all of them once, then all of them
 * again, one request at a time, so that none is timed beside another. Each address goes through the guarded client; what
 * an earlier attempt at the run measured stands as it was measured.
 */
export async function checkCertificateLinks(
  outbound: Outbound,
  named: readonly NamedCertificate[],
  { limitMs, samples, spreadMs, linksMost }: LinkLimits,
  today: string,
  journal?: RunJournal,
): Promise<CertificateLink[]> {
  const looked = named.flatMap(({ mention, page }) =>
    mention.link === null ? [] : [{ mention, page, link: mention.link }],
  );
  const links = new Map<string, { samples: LinkSample[]; text: string }>();
  for (const { link } of looked.slice(0, linksMost)) links.set(link, { samples: [], text: "" });
  for (let round = 0; round < Math.max(SAMPLES_LEAST, samples); round += 1) {
    if (round > 0 && links.size > 0) await wait(spreadMs);
    for (const [link, seen] of links) {
      if (outbound.signal?.aborted) break;
      const take = () => takeSample(outbound, link);
      const { sample, text } = await (journal ? sampleFromJournal(journal, round, link, take) : take());
      seen.samples.push(sample);
      if (seen.text === "") seen.text = text;
    }
  }
  const namesResolve = [...links].some(
    ([link, seen]) => !isNumeric(link) && seen.samples.some(({ status }) => status !== null),
  );
  return looked.map(({ mention, page, link }) => {
    const seen = links.get(link) ?? { samples: [], text: "" };
    const against = readAgainst(seen.text, mention, today);
    const verdict = judgeLink({
      samples: seen.samples,
      limitMs,
      samplesLeast: SAMPLES_LEAST,
      against,
      namesResolve,
    });
    return { mention, page, link, issuer: issuerAt(link), limitMs, samples: seen.samples, ...verdict };
  });
}

// What needs no name says nothing of whether names are found.
function isNumeric(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
}
