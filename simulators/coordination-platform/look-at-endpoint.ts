import { z } from "zod";
import type { FilingBody, Reason } from "./filing";

const TIMEOUT_MS = 5_000;
const Members = z.looseObject({
  lspNumber: z.unknown(),
  issuingCountries: z.unknown(),
  validUntil: z.unknown(),
  statusCode: z.unknown(),
});

/**
 * Looks at a filed endpoint as a buyer's authority would; gives what is wrong with it, or null. The platform has no
 * credentials: an endpoint that was filed as asking for some, and asks for them, is as it should be.
 */
export async function lookAtEndpoint(
  { endpointUrl, authMethod }: FilingBody,
  stopping: AbortSignal,
): Promise<Reason | null> {
  let text: string;
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)]);
    const answer = await fetch(endpointUrl, { headers: { accept: "application/json" }, signal });
    text = await answer.text();
    if (authMethod !== "none" && answer.status === 401) return null;
    if (answer.status >= 500) return "endpoint_unreachable";
    if (!/^application\/([a-z0-9.+-]+\+)?json\b/i.test(answer.headers.get("content-type") ?? ""))
      return "endpoint_not_json";
  } catch {
    return "endpoint_unreachable";
  }
  try {
    const value: unknown = JSON.parse(text);
    const members = Members.safeParse(value);
    const named = Object.keys(Members.shape).every((name) => members.success && name in members.data);
    return named ? null : "endpoint_lacks_field";
  } catch {
    return "endpoint_not_json";
  }
}
