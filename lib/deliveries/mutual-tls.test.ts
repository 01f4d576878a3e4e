import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { makeAuthority, type Authority, type Issued } from "@/test/make-authority";
import { takeFiling, usePushCase } from "@/test/push-case";
import { startReceiver, type Receiver } from "@/test/start-receiver";

const use = usePushCase();

// A server says so with an alert, or just hangs up: Node's own does the latter.
const REFUSED = /^(?:certificate_refused|closed)$/;

let theirs: Authority;
let stranger: Authority;
let platform: Receiver;

async function connect(
  clientCertificate: Issued | null,
  authority: string | null = theirs.certificate,
): Promise<string> {
  const kind = clientCertificate ? ("mtls" as const) : ("none" as const);
  const profile = { authentication: { kind }, signature: "http_message" as const, authority };
  return use.connect({ url: platform.url, profile, clientCertificate });
}

beforeAll(async () => {
  [theirs, stranger] = [await makeAuthority("Platform authority"), await makeAuthority("Another authority")];
  const server = await theirs.issue("platform.example", "server");
  platform = await startReceiver({ cert: server.certificate, key: server.key, ca: theirs.certificate });
  platform.answer(takeFiling);
});
beforeEach(() => {
  platform.received.length = 0;
});
afterAll(() => platform.close());

describe("a push to a platform that asks for a client certificate", () => {
  it("is taken with the connection's own, whose name the platform sees and whose key nobody reads", async () => {
    const issued = await theirs.issue("provider.example", "client");
    const endpointId = await connect(issued);
    const { row } = await use.file();
    expect([row.state, platform.received.map(({ peer }) => peer)]).toEqual(["done", ["provider.example"]]);
    const kept = await withTenant(use.provider.ctx(), async (tx) => ({
      endpoint: await tx.endpoint.findFirstOrThrow({ where: { id: endpointId } }),
      secrets: await tx.endpointSecret.findMany({ where: { endpointId } }),
    }));
    expect(kept.secrets.map(({ kind, sealed }) => [kind, sealed.startsWith("enc:v1:")])).toEqual([
      ["mtls", true],
    ]);
    expect(JSON.stringify(kept)).not.toContain(issued.key.split("\n")[1]);
    expect(JSON.stringify(kept)).not.toContain("PRIVATE KEY");
  });

  it("fails without one and waits, in a word of its own", async () => {
    await connect(null);
    const { row, attempts } = await use.file();
    expect([row.state, platform.received]).toEqual(["pending", []]);
    expect(attempts[0]).toMatchObject({
      outcome: "failed",
      detail: { error: expect.stringMatching(REFUSED) },
      response: null,
    });
  });

  it("fails with one of another authority, and is taken under its key once the right one is set", async () => {
    await connect(await stranger.issue("provider.example", "client"));
    const { row, attempts } = await use.file();
    expect([row.state, platform.received]).toEqual(["pending", []]);
    expect(attempts[0]).toMatchObject({
      outcome: "failed",
      detail: { error: expect.stringMatching(REFUSED) },
      response: null,
    });
    await connect(await theirs.issue("provider.example", "client"));
    expect(await use.drain(new Date(Date.now() + 60_000))).toBeGreaterThanOrEqual(1);
    const keys = platform.received.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toContain(`"${row.id}"`);
  });

  it("shows the new certificate after a rotation, and the old one never again", async () => {
    const before = await connect(await theirs.issue("before.example", "client"));
    await use.file();
    await connect(await theirs.issue("after.example", "client"));
    await use.file();
    await use.file();
    expect(platform.received.map(({ peer }) => peer)).toEqual([
      "before.example",
      "after.example",
      "after.example",
    ]);
    const left = await withTenant(use.provider.ctx(), (tx) =>
      tx.endpointSecret.count({ where: { endpointId: before } }),
    );
    expect(left).toBe(0);
  });

  it.each([
    ["a public authority only", () => null],
    ["another authority", () => stranger.certificate],
  ])("is never sent where the connection trusts %s", async (_name, authority) => {
    await connect(await theirs.issue("provider.example", "client"), authority());
    const { row, attempts } = await use.file();
    expect([row.state, platform.received]).toEqual(["pending", []]);
    expect(attempts[0]).toMatchObject({ detail: { error: "untrusted" } });
  });
});

describe("a client certificate", () => {
  const refusal = (certificate: Promise<Issued>) =>
    certificate.then(connect).then(
      () => "connected",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
  const mixed = async (): Promise<Issued> => {
    const [one, other] = [await theirs.issue("one", "client"), await theirs.issue("other", "client")];
    return { certificate: one.certificate, key: other.key };
  };
  const rubbish = { certificate: "-----BEGIN NOTHING-----", key: "none" };

  it("that is not one, has another's key or has ended is refused as it is handed in", async () => {
    const ended = theirs.issue("ended", "client", new Date(Date.now() - 1_000));
    expect(await refusal(Promise.resolve(rubbish))).toContain("must be a certificate in PEM");
    expect(await refusal(mixed())).toContain("is not the key of this certificate");
    expect(await refusal(ended)).toContain("has expired");
  });
});
