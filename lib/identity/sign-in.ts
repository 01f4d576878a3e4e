import { z } from "zod";
import { withSystem } from "@/lib/core/db/system";
import { wake } from "@/lib/jobs";
import { enqueueMail, MAIL_ENDPOINT } from "@/lib/outbox";
import { ensureDataKey } from "@/lib/secrets";
import { hashToken, newOneTimeToken } from "./one-time-token";
import { networkOf } from "./network-of";
import { passwordFits } from "./password";
import { forgivePassword, reserveLink, reservePassword } from "./sign-in-limits";

const Email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());
const LINK_MINUTES = 15;

/** Somebody's way in, or why not: a wrong address or password, or too many tries, and then until when. */
export type PasswordCheck = { personId: string } | { personId: null; refusedUntil: Date | null };

/** An address as it is counted: as it is compared where it is one at all. */
function countedAs(address: string): string {
  const email = Email.safeParse(address);
  return email.success ? email.data : address.slice(0, 300).toLowerCase();
}

/**
 * The person an address and password belong to; takes as long for a stranger. The attempt is counted before the
 * password is looked at, by one counter for all processes: after ten wrong ones the address is not tried any more from
 * that network for a quarter of an hour, and from everywhere else it is tried ever more slowly (ASVS 6.3.1).
 */
export async function checkPassword(input: {
  email: string;
  password: string;
  /** The caller's address in the network; null where it is not known. */
  address: string | null;
  now: Date;
  /** Waits that many milliseconds. */
  pause: (milliseconds: number) => Promise<unknown>;
}): Promise<PasswordCheck> {
  const [counted, network] = [countedAs(input.email), networkOf(input.address)];
  const { refusedUntil, pauseMs } = await reservePassword(counted, network, input.now);
  const email = Email.safeParse(input.email);
  if (refusedUntil !== null || !email.success || input.password.length > 200)
    return { personId: null, refusedUntil };
  if (pauseMs > 0) await input.pause(pauseMs);
  const person = await withSystem("password", (tx) =>
    tx.person.findFirst({ where: { email: email.data, disabledAt: null } }),
  );
  const fits = await passwordFits(person?.passwordHash ?? null, input.password);
  if (!fits || !person) return { personId: null, refusedUntil: null };
  await forgivePassword(counted, network);
  return { personId: person.id };
}

/** The person an address belongs to where an identity provider has verified it, or null. */
export async function findPersonByEmail(address: string): Promise<string | null> {
  const email = Email.safeParse(address);
  if (!email.success) return null;
  const person = await withSystem("person by email", (tx) =>
    tx.person.findFirst({ where: { email: email.data, disabledAt: null }, select: { id: true } }),
  );
  return person?.id ?? null;
}

/** Takes one of the links an address may have mailed in an hour; until when more are refused, or null. */
export async function reserveSignInLink(
  email: string,
  address: string | null,
  now: Date,
): Promise<Date | null> {
  return reserveLink(countedAs(email), networkOf(address), now);
}

/**
 * Mails a sign-in link to the address where somebody has it. It takes longer where somebody does, so whoever asked is
 * answered before it runs.
 */
export async function requestSignInLink(address: string, now: Date): Promise<void> {
  const email = Email.safeParse(address);
  if (!email.success) return;
  const { token, hash } = newOneTimeToken();
  const sent = await withSystem("sign-in link", async (tx) => {
    const person = await tx.person.findFirst({ where: { email: email.data, disabledAt: null } });
    if (!person) return false;
    const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
    const link = await tx.signInLink.create({
      data: { personId: person.id, tokenHash: hash, createdAt: now, expiresAt },
    });
    await ensureDataKey(tx, null, now);
    return enqueueMail(
      tx,
      {
        providerId: null,
        clientId: null,
        key: `sign_in_link:${link.id}`,
        linkToken: token,
        payload: {
          to: person.email,
          locale: person.locale === "zh" ? "zh" : "en",
          timeZone: person.timeZone,
          content: { kind: "sign_in_link", name: person.name, validMinutes: LINK_MINUTES },
        },
      },
      now,
    );
  });
  if (sent) await wake("endpoint.drain", { endpoint: MAIL_ENDPOINT });
}

/** Redeems a mailed link, once: the person it was made for, or null where it is unknown, used or too old. */
export async function redeemSignInLink(token: string, now: Date): Promise<string | null> {
  return withSystem("redeem link", async (tx) => {
    const { count } = await tx.signInLink.updateMany({
      where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return null;
    const link = await tx.signInLink.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { person: { select: { id: true, disabledAt: true } } },
    });
    return link && !link.person.disabledAt ? link.person.id : null;
  });
}
