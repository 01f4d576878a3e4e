import { expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { pushConnection } from "./push-connection";

const form = {
  counterpart: "a-platform",
  name: "Platform",
  url: "https://platform.example/v1",
  authentication: "none",
  signature: "http_message",
  body: "json",
  "profile.authentication.tokenUrl": "https://platform.example/token",
  "profile.authentication.clientId": "us",
  clientSecret: "left-over-secret",
};

it("leaves out what belongs to a choice that was not made", () => {
  expect(pushConnection(form)).toEqual({
    counterpart: "a-platform",
    name: "Platform",
    url: "https://platform.example/v1",
    profile: {
      authentication: { kind: "none" },
      signature: "http_message",
      body: { kind: "json" },
      authority: null,
    },
    clientSecret: null,
    clientCertificate: null,
  });
});

it("gathers a client's credentials where they are asked for", () => {
  expect(pushConnection({ ...form, authentication: "oauth2" })).toMatchObject({
    profile: {
      authentication: {
        kind: "oauth2",
        tokenUrl: "https://platform.example/token",
        clientId: "us",
        scope: null,
      },
    },
    clientSecret: "left-over-secret",
  });
});

it("reads the platform's key, and says where it cannot", () => {
  const jwk = { kty: "EC", crv: "P-256", x: "x", y: "y" };
  const jwe = { ...form, body: "jwe", "profile.body.recipient": JSON.stringify(jwk) };
  expect(pushConnection(jwe)).toMatchObject({ profile: { body: { kind: "jwe", recipient: jwk } } });
  for (const text of [undefined, "-----BEGIN PUBLIC KEY-----", "[]"]) {
    let refused: unknown;
    try {
      pushConnection({ ...jwe, "profile.body.recipient": text });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ fields: [{ path: "profile.body.recipient" }] });
  }
});
