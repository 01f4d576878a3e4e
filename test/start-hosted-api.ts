import { serve } from "@hono/node-server";
import { systemNow } from "@/lib/core/clock";
import { createAnswerStore, createHostedApi } from "@/lib/hosted-api";
import { signingKey } from "@/lib/secrets";

export interface StartedApi {
  url: string;
  close: () => Promise<void>;
}

/** The hosted API on that port, or a free one, as its process serves it. */
export async function startHostedApi(port = 0): Promise<StartedApi> {
  const store = createAnswerStore({ key: await signingKey("answers", systemNow()), clock: systemNow });
  const app = createHostedApi({ store, clock: systemNow, isReady: () => Promise.resolve(true) });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        close: async () => {
          await new Promise((done) => server.close(done));
          await store.close();
        },
      });
    });
  });
}
