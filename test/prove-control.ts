import type { Ctx } from "@/lib/core/ctx";
import { checkControl, getSiteControl, runControlCheck, type Outside } from "@/lib/site-control";

const NOWHERE = { records: [] };

/** An outside in which every host serves this file and nothing else. */
export function servingFile(content: string | null): Outside {
  return {
    resolveTxt: () => Promise.resolve(NOWHERE),
    fetch: ({ url }) => {
      const isFile = content !== null && url.endsWith(".txt");
      const body = Buffer.from(isFile ? content : "none");
      const headers = new Headers();
      const status = isFile ? 200 : 404;
      return Promise.resolve({ status, url, hops: [], contentType: "text/plain", headers, body });
    },
  };
}

/** Checks a site's proof as somebody who asks would, in an outside of the test's own. */
export async function checkIn(ctx: () => Ctx, siteId: string, outside: Outside): Promise<void> {
  await runControlCheck({ ctx: ctx(), input: { siteId } });
  await checkControl(ctx, siteId, outside);
}

/** Shows that a site's host is its provider's, as the verbs do it: its file is there and is found. */
export async function proveControl(ctx: () => Ctx, siteId: string): Promise<void> {
  const { challenge } = await getSiteControl({ ctx: ctx(), input: { siteId } });
  await checkIn(ctx, siteId, servingFile(challenge.file.content));
}
