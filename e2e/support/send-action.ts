import type { APIRequestContext } from "@playwright/test";
import { listActions } from "./routes";

/** Sends a server action as the browser does, to a page it was built for; gives the answer's text. */
export async function sendAction(
  caller: APIRequestContext,
  name: string,
  fill: (page: string) => string,
  args: readonly unknown[],
): Promise<string> {
  const built = listActions().find((entry) => entry.name === name);
  if (!built) throw new Error(`The portal has no action ${name}.`);
  const answer = await caller.post(fill(built.page), {
    headers: { "next-action": built.id, "content-type": "text/plain;charset=UTF-8" },
    data: JSON.stringify(args),
    // The portal may end a connection that lay idle just as it is used again.
    maxRetries: 2,
  });
  return answer.text();
}
