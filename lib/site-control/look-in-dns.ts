import type { Challenge } from "./challenge";
import type { Outside, Sight } from "./look";

/** Looks for the token among the TXT records of the host's challenge name (as RFC 8555 8.4 has it for certificates). */
export async function lookInDns({ dns }: Challenge, { resolveTxt }: Outside): Promise<Sight> {
  if (!dns) return { outcome: "impossible", code: "dns_no_name", params: {} };
  const answer = await resolveTxt(dns.name);
  const params = { where: dns.name };
  if ("failure" in answer)
    return { outcome: "untold", code: answer.failure, params: { ...params, detail: answer.detail } };
  const { records } = answer;
  if (records.some((record) => record.trim() === dns.value))
    return { outcome: "found", code: "dns_found", params };
  if (records.length === 0) return { outcome: "missing", code: "dns_none", params };
  return { outcome: "missing", code: "dns_other", params: { ...params, count: String(records.length) } };
}
