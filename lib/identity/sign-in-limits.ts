import { createHash } from "node:crypto";
import { withSystem, type SystemTx } from "@/lib/core/db/system";

/** How often something may be tried, and for how long it is refused after that. */
interface Limit {
  name: string;
  max: number;
  windowSeconds: number;
}

const QUARTER_SECONDS = 15 * 60;
const HOUR_SECONDS = 3_600;

/** Wrong passwords of one address from one network: nobody can shut its owner out from elsewhere. */
const PAIR: Limit = { name: "password", max: 10, windowSeconds: QUARTER_SECONDS };
/** Wrong passwords of any address from one network. */
const NETWORK: Limit = { name: "password-network", max: 100, windowSeconds: QUARTER_SECONDS };
/** Wrong passwords of one address from everywhere; never refused, only slowed down. */
const ADDRESS: Limit = {
  name: "password-address",
  max: Number.MAX_SAFE_INTEGER,
  windowSeconds: HOUR_SECONDS,
};
const LINK: Limit = { name: "link", max: 5, windowSeconds: HOUR_SECONDS };
const LINK_NETWORK: Limit = { name: "link-network", max: 60, windowSeconds: HOUR_SECONDS };

/** Attempts from everywhere before an address is slowed down, by how much more each time, and at most. */
const FREE_ATTEMPTS = 20;
const STEP_MS = 250;
const PAUSE_MS_MAX = 8_000;
/** Rows past their time that go with each attempt: more than it adds, so the table stays as small as its use. */
const SWEPT = 20;

function keyOf({ name }: Limit, ...parts: readonly string[]): string {
  return createHash("sha256")
    .update([name, ...parts].join("\u001f"))
    .digest("base64url");
}

/** Until when trying is refused, or null where this attempt may go on. */
type Refusal = Date | null;

// Counted in one statement, so that of any number at once no more than the limit get through. The last one allowed
// starts the whole time anew.
async function count(tx: SystemTx, limit: Limit, key: string, now: Date) {
  const fresh = new Date(now.getTime() + limit.windowSeconds * 1_000);
  const [row] = await tx.$queryRaw<{ count: number; expires_at: Date }[]>`
    INSERT INTO sign_in_limit AS l (key, count, expires_at) VALUES (${key}, 1, ${fresh})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.expires_at <= ${now} THEN 1 ELSE least(l.count, 1000000) + 1 END,
      expires_at = CASE WHEN l.expires_at <= ${now} OR l.count + 1 = ${Math.min(limit.max, 1_000_001)} THEN ${fresh}
        ELSE l.expires_at END
    RETURNING count, expires_at`;
  return { count: row?.count ?? 1, expiresAt: row?.expires_at ?? fresh };
}

async function reserve(tx: SystemTx, limit: Limit, key: string, now: Date): Promise<Refusal> {
  const found = await count(tx, limit, key, now);
  return found.count > limit.max ? found.expiresAt : null;
}

// Last in a transaction and past locked rows: it waits for nobody, so whoever waits for it gets on.
async function sweep(tx: SystemTx, now: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM sign_in_limit WHERE key IN
      (SELECT key FROM sign_in_limit WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${SWEPT} FOR UPDATE SKIP LOCKED)`;
}

function later(refusals: readonly Refusal[]): Refusal {
  return refusals.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}

export interface PasswordAttempt {
  refusedUntil: Refusal;
  /** How long to wait before trying at all, milliseconds; grows while an address is tried from many networks. */
  pauseMs: number;
}

// Always in this order, so that no two attempts wait for each other.
async function reserveAll(
  tx: SystemTx,
  address: string,
  network: string,
  now: Date,
): Promise<PasswordAttempt> {
  const byNetwork = await reserve(tx, NETWORK, keyOf(NETWORK, network), now);
  const byPair = await reserve(tx, PAIR, keyOf(PAIR, address, network), now);
  const refusedUntil = later([byNetwork, byPair]);
  // What is refused is no attempt: it does not slow the owner down elsewhere.
  if (refusedUntil !== null) return { refusedUntil, pauseMs: 0 };
  const everywhere = await count(tx, ADDRESS, keyOf(ADDRESS, address), now);
  const beyond = Math.max(0, everywhere.count - FREE_ATTEMPTS);
  return { refusedUntil, pauseMs: Math.min(PAUSE_MS_MAX, beyond * STEP_MS) };
}

/** Takes one attempt at a password before it is made. A right one gives it back with `forgivePassword`. */
export async function reservePassword(address: string, network: string, now: Date): Promise<PasswordAttempt> {
  return withSystem("sign-in limit", async (tx) => {
    const attempt = await reserveAll(tx, address, network, now);
    await sweep(tx, now);
    return attempt;
  });
}

/** After a right password: the address starts anew from that network, and the attempt counts nowhere else. */
export async function forgivePassword(address: string, network: string): Promise<void> {
  await withSystem("sign-in limit", async (tx) => {
    const others = [keyOf(NETWORK, network), keyOf(ADDRESS, address)];
    for (const key of others)
      await tx.$executeRaw`UPDATE sign_in_limit SET count = greatest(count - 1, 0) WHERE key = ${key}`;
    await tx.signInLimit.deleteMany({ where: { key: keyOf(PAIR, address, network) } });
  });
}

/** Takes one request of a mailed link; until when more are refused, or null. The same whether somebody has the address. */
export async function reserveLink(address: string, network: string, now: Date): Promise<Refusal> {
  return withSystem("sign-in limit", async (tx) => {
    const byNetwork = await reserve(tx, LINK_NETWORK, keyOf(LINK_NETWORK, network), now);
    const until = byNetwork ?? (await reserve(tx, LINK, keyOf(LINK, address), now));
    await sweep(tx, now);
    return until;
  });
}
