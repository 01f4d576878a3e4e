import { z } from "zod";
import { AppError } from "@/lib/core/errors";

type Input = Record<string, unknown>;

const RECIPIENT = "profile.body.recipient";

function readJwk(text: unknown): unknown {
  const fault = { path: RECIPIENT, message: "must be a JWK in JSON" };
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(typeof text === "string" ? text : ""));
  } catch {
    throw new AppError("invalid", "invalid", `${RECIPIENT}: ${fault.message}.`, [fault]);
  }
}

function authenticationOf(values: Input): Input {
  const kind = values["authentication"];
  if (kind !== "oauth2") return { kind };
  return {
    kind,
    tokenUrl: values["profile.authentication.tokenUrl"],
    clientId: values["profile.authentication.clientId"],
    scope: values["profile.authentication.scope"] ?? null,
  };
}

/**
 * What the connection's form says, as the verb takes it. Fields are named by their paths, so that a refusal finds its
 * place; those of a choice that was not made are left out.
 */
export function pushConnection(values: Input): Input {
  const { counterpart, name, url, signature, body } = values;
  const authentication = authenticationOf(values);
  return {
    counterpart,
    name,
    url,
    profile: {
      authentication,
      signature,
      body: body === "jwe" ? { kind: body, recipient: readJwk(values[RECIPIENT]) } : { kind: body },
      authority: values["profile.authority"] ?? null,
    },
    clientSecret: authentication["kind"] === "oauth2" ? (values["clientSecret"] ?? null) : null,
    clientCertificate:
      authentication["kind"] === "mtls"
        ? {
            certificate: values["clientCertificate.certificate"],
            key: values["clientCertificate.key"],
          }
        : null,
  };
}
