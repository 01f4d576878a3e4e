import { z } from "zod";
import { issuerOf, signCompact, type MarkPlace } from "@/lib/answers";
import { MARK_STATUSES, type MarkStatus, type Regime, type TrustMark } from "@/lib/regimes";
import type { SigningKey } from "@/lib/secrets";
import { markTypeOf, siteUrl, statusListUrl, STATUS_PURPOSES, verifyPageUrl } from "./addresses";

/** A site as whoever keeps it in memory has it, and the answer that a mark rests on. */
export interface MarkSubject {
  providerSlug: string;
  siteSlug: string;
  url: string;
  isTest: boolean;
  places: readonly MarkPlace[];
  /** The exact bytes of the answer. */
  body: string;
}

const Said = z.looseObject({
  thisUpdate: z.iso.datetime(),
  nextUpdate: z.iso.datetime(),
  receipt: z.string().nullable(),
});

/** How a site stands under one mark. */
export interface MarkStanding {
  regime: Regime;
  mark: TrustMark;
  status: MarkStatus;
  answer: z.output<typeof Said>;
  /** Its place in the status lists; null where there is no mark in force. */
  place: MarkPlace | null;
}

/** Reads how a site stands under a mark from the answer it rests on. */
export function standUnder(regime: Regime, mark: TrustMark, subject: MarkSubject): MarkStanding {
  const answer = Said.parse(JSON.parse(subject.body));
  const status = mark.status(answer);
  const about = `${subject.url} ${mark.about(answer)}`;
  const place =
    subject.places.find(
      (one) =>
        one.regime === regime.id && one.mark === mark.name && one.subject === about && !one.isSuspended,
    ) ?? null;
  return { regime, mark, status, answer, place: status === "active" ? place : null };
}

/** The worst of several; unknown where there is none. */
export function worstStatus(statuses: readonly MarkStatus[]): MarkStatus {
  return MARK_STATUSES.find((status) => statuses.includes(status)) ?? "unknown";
}

function seconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1_000);
}

/**
 * The trust mark of a site (OpenID Federation 1.0, 7), whose `sub` is the site's own address; null unless it is in
 * force. It says what the answer behind it says, from the same moment until the same moment, so that the same answer
 * gives the same bytes.
 */
export function signTrustMark(key: SigningKey, subject: MarkSubject, standing: MarkStanding): string | null {
  const { regime, mark, answer, place } = standing;
  if (!place) return null;
  const { providerSlug, siteSlug, url, isTest } = subject;
  return signCompact(key, "trust-mark+jwt", {
    ...mark.claims(answer),
    iss: issuerOf(providerSlug),
    sub: url,
    trust_mark_type: markTypeOf(regime, mark),
    iat: seconds(answer.thisUpdate),
    exp: seconds(answer.nextUpdate),
    ref: verifyPageUrl(providerSlug, siteSlug),
    logo_uri: `${siteUrl(providerSlug, siteSlug)}/badge.svg`,
    site: siteSlug,
    receipt: answer.receipt,
    ...(isTest ? { test: true } : {}),
    credentialStatus: STATUS_PURPOSES.map((purpose) => ({
      type: "BitstringStatusListEntry",
      statusPurpose: purpose,
      statusListIndex: String(place.index),
      statusListCredential: statusListUrl(providerSlug, purpose, place.list),
    })),
  });
}

/** What a mark that others hold says of itself. */
export const HeldMark = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  trust_mark_type: z.string(),
  site: z.string(),
  credentialStatus: z
    .array(z.looseObject({ statusListIndex: z.string(), statusListCredential: z.string() }))
    .length(STATUS_PURPOSES.length),
});
export type HeldMark = z.output<typeof HeldMark>;

/** Values of a status response: the standard's, and three of ours, none of which is good. */
export type HeldStatus = MarkStatus | "invalid";

/**
 * How a mark of ours stands now. What the site's answer says comes first; then whether this very mark is still the one
 * in force, and whether its own time is over. `url` is the site's address as it is now.
 */
export function statusOfHeld(
  held: HeldMark,
  standing: MarkStanding,
  subject: Pick<MarkSubject, "url" | "providerSlug">,
  isExpired: boolean,
): HeldStatus {
  if (standing.status !== "active") return standing.status;
  if (held.sub !== subject.url) return "invalid";
  const { place } = standing;
  if (!place) return "unknown";
  const isSame = held.credentialStatus.every(
    (one) =>
      one.statusListIndex === String(place.index) &&
      STATUS_PURPOSES.some(
        (purpose) => statusListUrl(subject.providerSlug, purpose, place.list) === one.statusListCredential,
      ),
  );
  if (!isSame) return "revoked";
  return isExpired ? "expired" : "active";
}
