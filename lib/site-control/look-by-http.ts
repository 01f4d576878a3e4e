import {
  GuardedFetchError,
  type GuardedRequest,
  type GuardedResponse,
} from "@/lib/core/guarded/guarded-fetch";
import { hostOf } from "./challenge";
import type { Outside, Sight } from "./look";

const REDIRECTS_MOST = 5;
const TOTAL_MS = 10_000;
/** Answers that say what the host holds; any other says that it cannot be told just now. */
const TELLING = new Set([200, 204, 404, 410]);

type Got = { response: GuardedResponse } | { sight: Sight };

/**
 * Fetches what should hold the token. It counts only where the host itself gives it: a redirect may change scheme and
 * path, not the host.
 */
export async function getOwn(
  { fetch }: Outside,
  request: Pick<GuardedRequest, "url" | "bytesKept">,
): Promise<Got> {
  const { url } = request;
  try {
    const response = await fetch({
      method: "GET",
      redirectsMax: REDIRECTS_MOST,
      totalMs: TOTAL_MS,
      ...request,
    });
    const [asked, answered] = [hostOf(url), hostOf(response.url)];
    if (answered !== asked)
      return { sight: { outcome: "missing", code: "leads_elsewhere", params: { where: url, to: answered } } };
    const { status } = response;
    if (status === 200) return { response };
    const outcome = TELLING.has(status) ? "missing" : "untold";
    return { sight: { outcome, code: "status", params: { where: response.url, status: String(status) } } };
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    const params = { where: url, detail: error.detail };
    return { sight: { outcome: "untold", code: `fetch_${error.code}`, params } };
  }
}
