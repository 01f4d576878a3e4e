import type { APIRequestContext } from "@playwright/test";
import { demo } from "./demo";

/** Where the counterpart runs whose name has that word. */
export async function counterpart(request: APIRequestContext, word: string): Promise<string> {
  const { counterparts }: { counterparts: { name: string; url: string }[] } = await (
    await request.get(`${demo.simulators}/`)
  ).json();
  return counterparts.find(({ name }) => name.toLowerCase().includes(word))?.url ?? "";
}
