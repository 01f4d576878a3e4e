import { Resolver } from "node:dns/promises";

/** What a name's TXT records say: each record's strings put together, none, or nothing that can be relied on. */
export type TxtAnswer = { records: string[] } | { failure: "dns_failed" | "dns_too_slow"; detail: string };

export type ResolveTxt = (name: string) => Promise<TxtAnswer>;

const TRY_MS = 2_500;
const TRIES = 2;
const TOTAL_MS = 8_000;
const RECORDS_MOST = 50;
/** The name is not there, or has no such record: an answer, and no failure to get one. */
const NONE = new Set(["ENOTFOUND", "ENODATA"]);

function late(ms: number): { promise: Promise<TxtAnswer>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<TxtAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ failure: "dns_too_slow", detail: `${ms / 1_000} s` }), ms);
  });
  return { promise, stop: () => clearTimeout(timer) };
}

/** Asks these name servers for TXT records, or the machine's own where none are named; bounded in time, never throws. */
export function createTxtResolver(servers?: readonly string[]): ResolveTxt {
  return async (name) => {
    const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });
    if (servers) resolver.setServers(servers);
    const limit = late(TOTAL_MS);
    const asked = resolver.resolveTxt(name).then(
      (records): TxtAnswer => ({
        records: records.slice(0, RECORDS_MOST).map((strings) => strings.join("")),
      }),
      (error: unknown): TxtAnswer => {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        if (NONE.has(code)) return { records: [] };
        return { failure: code === "ETIMEOUT" ? "dns_too_slow" : "dns_failed", detail: code };
      },
    );
    const answer = await Promise.race([asked, limit.promise]);
    limit.stop();
    resolver.cancel();
    return answer;
  };
}

/** TXT records as the machine's own name servers give them. */
export const resolveTxt: ResolveTxt = createTxtResolver();
