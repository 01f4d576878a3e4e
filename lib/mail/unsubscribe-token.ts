import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { NOTICE_KINDS, type NoticeKind } from "./notice-matter";

/** What a token lets its holder change: whether one person gets one kind of one provider's notices by mail. */
export interface UnsubscribeClaim {
  providerId: string;
  personId: string;
  kind: NoticeKind;
}

const Claim = z.tuple([z.uuid(), z.uuid(), z.enum(NOTICE_KINDS)]);

// A secret that signs other things as well signs these under a name of their own.
function signature(secret: string, body: string): Buffer {
  return createHmac("sha256", secret).update(`unsubscribe.v1.${body}`).digest();
}

/** A token bound to provider, person and kind; it does not expire, as the mails it stands in do not. */
export function signUnsubscribe(secret: string, claim: UnsubscribeClaim): string {
  const body = Buffer.from(JSON.stringify([claim.providerId, claim.personId, claim.kind])).toString(
    "base64url",
  );
  return `${body}.${signature(secret, body).toString("base64url")}`;
}

/** What a token says, or null where it is not one of ours. */
export function readUnsubscribe(secret: string, token: string): UnsubscribeClaim | null {
  const [body = "", signed = ""] = token.split(".");
  const given = Buffer.from(signed, "base64url");
  const wanted = signature(secret, body);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const parsed = Claim.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!parsed.success) return null;
  const [providerId, personId, kind] = parsed.data;
  return { providerId, personId, kind };
}
