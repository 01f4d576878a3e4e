import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env";

const good = {
  DATABASE_TENANT_URL: "postgresql://a@localhost/x",
  DATABASE_SYSTEM_URL: "postgresql://b@localhost/x",
  SMTP_URL: "smtp://localhost:25",
  ACCORDANT_KEYRING: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  AUTH_SECRET: "x".repeat(32),
  PORTAL_URL: "http://localhost:3000",
  API_URL: "http://localhost:4000",
};

describe("the environment", () => {
  it("has defaults for what may be left out", () => {
    expect(readEnvironment(good)).toMatchObject({
      PORT: 3000,
      API_PORT: 4000,
      ACCORDANT_DEMO: "0",
      ACCORDANT_COUNTERPARTS: {},
      OUTGOING_PORTS: [],
    });
  });

  it.each([
    ["a missing variable", { AUTH_SECRET: undefined }, "AUTH_SECRET is not set"],
    ["an empty one", { AUTH_SECRET: "" }, "AUTH_SECRET is not set"],
    ["a short secret", { AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters"],
    ["a port that is none", { PORT: "70000" }, "PORT "],
    ["outgoing ports that are words", { OUTGOING_PORTS: "8443, web" }, "OUTGOING_PORTS must be ports from"],
    ["an outgoing port of a mail server", { OUTGOING_PORTS: "8443,25" }, "OUTGOING_PORTS must be ports from"],
    [
      "an origin with a path",
      { PORTAL_URL: "http://localhost:3000/x" },
      "PORTAL_URL must be an origin without a path",
    ],
    [
      "another database",
      { DATABASE_TENANT_URL: "mysql://x" },
      "DATABASE_TENANT_URL must start with postgresql://",
    ],
    [
      "a key ring in another form",
      { ACCORDANT_KEYRING: "secret" },
      'ACCORDANT_KEYRING must be "kid:base64[,kid:base64]"',
    ],
    [
      "a key that is too short",
      { ACCORDANT_KEYRING: "k1:AAAA" },
      'ACCORDANT_KEYRING is no key ring: Key "k1" of the key ring is not 32 bytes long',
    ],
    [
      "a key ring with one id twice",
      { ACCORDANT_KEYRING: [1, 2].map((n) => `k1:${Buffer.alloc(32, n).toString("base64")}`).join() },
      "ACCORDANT_KEYRING is no key ring: Two keys of the key ring have the same id",
    ],
    [
      "a bucket by another scheme",
      { BLOB_URL: "https://a:b@store.example/evidence" },
      'BLOB_URL must be "s3+https://',
    ],
    [
      "a bucket without keys",
      { BLOB_URL: "s3+http://store.example/evidence" },
      'BLOB_URL must be "s3+https://',
    ],
    [
      "an object store without a bucket",
      { BLOB_URL: "s3+http://a:b@store.example" },
      'BLOB_URL must be "s3+https://',
    ],
    [
      "an unknown setting of it",
      { BLOB_URL: "s3+http://a:b@store.example/evidence?acl=x" },
      'BLOB_URL must be "s3+https://',
    ],
    ["counterparts that are no JSON", { ACCORDANT_COUNTERPARTS: "{" }, "ACCORDANT_COUNTERPARTS must be JSON"],
  ])("refuses %s in one sentence that names it", (_name, change, said) => {
    const read = () => readEnvironment({ ...good, ...change });
    expect(read).toThrow(said);
    expect(read).toThrow(/^The environment is not usable: .+\.$/);
  });

  it("reads where blobs are kept, with keys that had to be percent-encoded", () => {
    const BLOB_URL = "s3+http://accordant:a%2Fb%2Bc@object-store:9000/evidence?region=eu-west-1";
    expect(readEnvironment({ ...good, BLOB_URL }).BLOB_URL).toEqual({
      origin: "http://object-store:9000",
      bucket: "evidence",
      region: "eu-west-1",
      accessKey: "accordant",
      secretKey: "a/b+c",
    });
  });

  it("names every variable that is wrong, and repeats no secret", () => {
    const read = () => readEnvironment({ ...good, AUTH_SECRET: "hunter2", PORT: "x" });
    expect(read).toThrow(/AUTH_SECRET.+PORT|PORT.+AUTH_SECRET/);
    expect(read).not.toThrow(/hunter2/);
  });
});
