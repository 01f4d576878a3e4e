import { systemNow } from "@/lib/core/clock";
import { openCallLog } from "@/lib/calls";
import { noteContract } from "@/lib/deployment";
import { createAnonymousLimit, createAnswerStore, createHostedServer, listContracts } from "@/lib/hosted-api";
import { signingKey } from "@/lib/secrets";

export interface StartedApi {
  url: string;
  close: () => Promise<void>;
}

/** More than any test asks for in a minute. */
const PLENTY = 1_000_000;

/**
 * The hosted API on that port, or a free one, as its process serves it; its log of calls is written once it is closed.
 */
export async function startHostedApi(port = 0, anonymousPerMinute = PLENTY): Promise<StartedApi> {
  const store = createAnswerStore({ key: await signingKey("answers", systemNow()), clock: systemNow });
  const calls = openCallLog();
  const server = createHostedServer({
    store,
    calls,
    anonymous: createAnonymousLimit(anonymousPerMinute),
    clock: systemNow,
    isReady: () => Promise.resolve(true),
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  for (const contract of listContracts()) await noteContract(contract, systemNow());
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      await new Promise((done) => server.close(done));
      await calls.close();
      await store.close();
    },
  };
}
