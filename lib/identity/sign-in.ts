import { z } from "zod";
import { withSystem } from "@/lib/core/db/system";
import { wake } from "@/lib/jobs";
import { enqueueMail, MAIL_ENDPOINT } from "@/lib/outbox";
import { ensureDataKey } from "@/lib/secrets";
import { hashToken, newOneTimeToken } from "./one-time-token";
import { passwordFits } from "./password";

const Email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase());
const LINK_MINUTES = 15;
const FAILURES_MAX = 10;
const FAILURE_WINDOW_MS = 15 * 60 * 1_000;

// Wrong passwords per address, in this process; a restart forgives them.
const failures = new Map<string, { count: number; since: number }>();

function isLocked(email: string, now: Date): boolean {
  const found = failures.get(email);
  if (!found) return false;
  if (now.getTime() - found.since > FAILURE_WINDOW_MS) failures.delete(email);
  return found.count >= FAILURES_MAX && now.getTime() - found.since <= FAILURE_WINDOW_MS;
}

function noteFailure(email: string, now: Date): void {
  if (failures.size > 10_000) failures.clear();
  const found = failures.get(email);
  failures.set(email, { count: (found?.count ?? 0) + 1, since: found?.since ?? now.getTime() });
}

/**
 * The person an address and password belong to, or null; takes as long for a stranger. After ten wrong passwords
 * within a quarter of an hour the address is not tried any more until that has passed.
 */
export async function checkPassword(input: {
  email: string;
  password: string;
  now: Date;
}): Promise<string | null> {
  const email = Email.safeParse(input.email);
  if (!email.success || input.password.length > 200 || isLocked(email.data, input.now)) return null;
  const person = await withSystem("password", (tx) =>
    tx.person.findFirst({ where: { email: email.data, disabledAt: null } }),
  );
  if (await passwordFits(person?.passwordHash ?? null, input.password)) {
    failures.delete(email.data);
    return person?.id ?? null;
  }
  noteFailure(email.data, input.now);
  return null;
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

/** Mails a sign-in link to the address where somebody has it; says nothing of whether somebody does. */
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
