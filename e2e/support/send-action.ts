import type { APIRequestContext } from "@playwright/test";
import { listActions, type BuiltAction } from "./routes";

let built: Map<string, BuiltAction> | undefined;

function find(name: string): BuiltAction {
  built ??= new Map(listActions().map((action) => [action.name, action]));
  const found = built.get(name);
  if (!found) throw new Error(`The portal has no action ${name}.`);
  return found;
}

/** Sends a server action as the browser does, to a page it was built for; gives the answer's text. */
export async function sendAction(
  caller: APIRequestContext,
  name: string,
  fill: (page: string) => string,
  args: readonly unknown[],
): Promise<string> {
  const { id, page } = find(name);
  const answer = await caller.post(fill(page), {
    headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
    data: JSON.stringify(args),
    // The portal may end a connection that lay idle just as it is used again.
    maxRetries: 2,
  });
  return answer.text();
}
