import { systemNow } from "@/lib/core/clock";
import { createAnswerStore, createHostedServer } from "@/lib/hosted-api";
import { signingKey } from "@/lib/secrets";

export interface StartedApi {
  url: string;
  close: () => Promise<void>;
}

/** The hosted API on that port, or a free one, as its process serves it. */
export async function startHostedApi(port = 0): Promise<StartedApi> {
  const store = createAnswerStore({ key: await signingKey("answers", systemNow()), clock: systemNow });
  const server = createHostedServer({ store, clock: systemNow, isReady: () => Promise.resolve(true) });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      await new Promise((done) => server.close(done));
      await store.close();
    },
  };
}
