import type { Context } from "hono";
import type { AnswerOperation } from "@/lib/regimes";
import { isSelfTest, SELF_TEST_HEADER } from "@/lib/self-tests";
import { readAsk } from "./ask";
import { readApiVersion } from "./api-version";
import { endingFields } from "./ending";
import type { HostedApi } from "./hosted-api";
import { addressOf, countryOf } from "./peer-of";
import { rateLimitFields, requireAllowance, UNCOUNTED } from "./rate-limit-fields";
import { refuse } from "./refuse";
import { answerRoutePath, serveAnswer } from "./serve-answer";

function pairs(flat: readonly string[]): Record<string, string> {
  const names = flat.filter((_text, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [name, flat[2 * index + 1] ?? ""]));
}

/** A public answer that is not in memory, or that is refused: read, sent and noted like the others. */
export async function answerInApp(operation: AnswerOperation, c: Context, api: HostedApi): Promise<Response> {
  const started = performance.now();
  const at = api.clock();
  const address = addressOf(c);
  const asked = {
    providerSlug: c.req.param("provider") ?? "",
    siteSlug: c.req.param("site") ?? "",
    operation,
    query: c.req.query(),
  };
  const isTest = isSelfTest(c.req.header(SELF_TEST_HEADER), at);
  const allowance = isTest ? UNCOUNTED : api.anonymous.take(address, at.getTime());
  const answer = async () => {
    requireAllowance(allowance);
    const { ending } = readApiVersion(c.req.header("api-version"));
    const ifNoneMatch = c.req.header("if-none-match");
    const sent = await serveAnswer(api.store, readAsk(asked), ifNoneMatch);
    const { status, body, headers, said, evidenceId } = sent;
    const ends = ending ? endingFields(ending, asked.providerSlug) : {};
    return {
      response: new Response(body, { status, headers: { ...pairs(headers), ...ends } }),
      said,
      evidenceId,
    };
  };
  const { response, said, evidenceId } = await answer().catch((error: unknown) => ({
    response: refuse(c, error),
    said: null,
    evidenceId: null,
  }));
  if (allowance.isOver)
    for (const [name, value] of Object.entries(rateLimitFields("network", allowance)))
      response.headers.set(name, value);
  api.calls.add({
    id: null,
    at,
    providerSlug: asked.providerSlug,
    siteSlug: asked.siteSlug,
    method: "GET",
    route: answerRoutePath(operation),
    status: response.status,
    said,
    durationMs: performance.now() - started,
    apiKeyId: null,
    address,
    evidenceId,
    country: countryOf(c),
  });
  return response;
}
