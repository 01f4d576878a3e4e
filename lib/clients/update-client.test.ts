import { expect, it } from "vitest";
import { makeProvider, makeSite, word } from "@/test/make-provider";
import { updateClient } from ".";

it("tells a limited manager nothing of other clients' address names", async () => {
  const provider = await makeProvider();
  const [own, hidden] = [await makeSite(provider), await makeSite(provider)];
  const ctx = provider.member("manager", [own.clientId]);
  const rename = (slug: string) =>
    updateClient({ ctx, input: { clientId: own.clientId, name: "C", slug, country: "CN" } }).then(
      () => "done",
      (error: Error) => error.message,
    );
  const [taken, free] = [await rename(hidden.slug), await rename(`free-${word()}`)];
  expect([taken, free]).toEqual([free, taken]);
  expect(taken).toMatch(/^forbidden/);
  expect(await rename(own.slug)).toBe("done");
});
