import { describe, expect, it } from "vitest";
import { asRole } from "@/test/owner-query";
import { makeMember, makeProvider, PASSWORD, word } from "@/test/make-provider";
import { checkPassword, reserveSignInLink } from ".";
import { networkOf } from "./network-of";

const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** An address of the test's own in a network of documentation: what one test uses up is nobody else's. */
function network(): string {
  return `2001:db8:${word().slice(0, 4)}:${word().slice(0, 4)}::1`;
}

function trier(email: string) {
  const pauses: number[] = [];
  const pause = (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds));
  const attempt = (password: string, address: string | null, at = now) =>
    checkPassword({ email, password, address, now: at, pause });
  return { attempt, pauses };
}

describe("a password", () => {
  it("opens for its person alone, whoever else has one", async () => {
    const { email, personId } = await makeMember(await makeProvider(), "viewer");
    const home = network();
    expect(await trier(email.toUpperCase()).attempt(PASSWORD, home)).toEqual({ personId });
    const nobody = { personId: null, refusedUntil: null };
    expect(await trier(`stranger-${word()}@example.com`).attempt(PASSWORD, home)).toEqual(nobody);
    expect(await trier("no address").attempt(PASSWORD, home)).toEqual(nobody);
    expect(await trier(email).attempt("x".repeat(201), home)).toEqual(nobody);
  });

  it("is not tried any more from a network that had ten wrong ones, for a quarter of an hour", async () => {
    const { email, personId } = await makeMember(await makeProvider(), "viewer");
    const [guesser, home] = [network(), network()];
    const { attempt } = trier(email);
    for (let round = 0; round < 10; round += 1)
      expect(await attempt("wrong wrong wrong", guesser)).toEqual({ personId: null, refusedUntil: null });
    expect(await attempt(PASSWORD, guesser)).toEqual({ personId: null, refusedUntil: later(15) });
    expect(await attempt(PASSWORD, guesser, later(14))).toEqual({ personId: null, refusedUntil: later(15) });
    // Its owner elsewhere is not shut out.
    expect(await attempt(PASSWORD, home)).toEqual({ personId });
    expect(await attempt(PASSWORD, guesser, later(15))).toEqual({ personId });
  });

  it("is tried no more than ten times by any number of attempts at once", async () => {
    const email = `nobody-${word()}@example.com`;
    const [guesser, { attempt }] = [network(), trier(email)];
    const all = await Promise.all(Array.from({ length: 30 }, () => attempt("wrong wrong wrong", guesser)));
    const refused = all.filter((one) => one.personId === null && one.refusedUntil !== null);
    expect(refused).toHaveLength(20);
  });

  it("is tried more and more slowly when it is guessed from many networks, and never refused for that", async () => {
    const { email, personId } = await makeMember(await makeProvider(), "viewer");
    const { attempt, pauses } = trier(email);
    for (let round = 0; round < 23; round += 1) await attempt("wrong wrong wrong", network());
    expect(pauses).toEqual([250, 500, 750]);
    expect(await attempt(PASSWORD, network())).toEqual({ personId });
  });

  it("that is right makes up for the wrong ones before it from there", async () => {
    const { email, personId } = await makeMember(await makeProvider(), "viewer");
    const [home, { attempt }] = [network(), trier(email)];
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 9; wrong += 1) await attempt("wrong wrong wrong", home);
      expect(await attempt(PASSWORD, home)).toEqual({ personId });
    }
  });

  it("is refused to a network that guesses at everybody's", async () => {
    const { email } = await makeMember(await makeProvider(), "viewer");
    const guesser = network();
    for (let round = 0; round < 100; round += 1)
      await trier(`no address ${round}`).attempt("wrong wrong wrong", guesser);
    expect(await trier(email).attempt(PASSWORD, guesser)).toEqual({
      personId: null,
      refusedUntil: later(15),
    });
  });
});

describe("a mailed link", () => {
  it("can be asked for five times an hour for an address, whether or not somebody has it", async () => {
    const known = (await makeMember(await makeProvider(), "viewer")).email;
    for (const email of [known, `stranger-${word()}@example.com`]) {
      const said = [];
      for (let round = 0; round < 6; round += 1) said.push(await reserveSignInLink(email, network(), now));
      expect(said).toEqual([null, null, null, null, null, later(60)]);
      expect(await reserveSignInLink(email, network(), later(60))).toBeNull();
    }
  });
});

describe("the counters", () => {
  it("name nobody, and are swept as they are used", async () => {
    const email = `swept-${word()}@example.com`;
    await trier(email).attempt("wrong wrong wrong", network());
    await reserveSignInLink(email, network(), later(24 * 60));
    const rows = await asRole("system", {}, async (client) => {
      const found = await client.query<{ key: string; expires_at: Date }>("SELECT * FROM sign_in_limit");
      return found.rows;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(email);
  });
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["not an address", "unknown"],
  [null, "unknown"],
])("counts %s under the network %s", (address, counted) => {
  expect(networkOf(address)).toBe(counted);
});
