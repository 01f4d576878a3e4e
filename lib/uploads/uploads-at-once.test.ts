import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { findMemberCtx } from "@/lib/identity";
import { sweepUploads } from "@/lib/schedules";
import { PDF } from "@/test/keep-file";
import { makeMember, makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { UPLOADS_AT_ONCE } from "./take-place";
import { createUpload, receiveUpload } from ".";

async function managerOf(provider: MadeProvider): Promise<Ctx> {
  const person = await makeMember(provider, "manager", []);
  const member = await findMemberCtx(person.personId, provider.slug, new Date(), "test");
  return member?.ctx ?? expect.fail("a member");
}

async function tokenFor(ctx: Ctx, subjectId: string): Promise<string> {
  const { uploadUrl } = await createUpload({ ctx, input: { purpose: "certificate_evidence", subjectId } });
  return uploadUrl.split("/").at(-1) ?? "";
}

it("takes four files of a provider at a time, and spends nothing of who comes then; leave goes when its time is over", async () => {
  const provider = await makeProvider();
  const other = await makeProvider();
  const ctx = await managerOf(provider);
  const { certificateId } = await makeSite(provider);
  const receive = (token: string, stream: ReadableStream<Uint8Array> | null) =>
    receiveUpload({ token, name: "a.pdf", stream, now: new Date(), requestId: "test" });
  const whole = () => new Blob([new Uint8Array(PDF)]).stream();
  const spent = () =>
    withTenant(provider.ctx(), (tx) => tx.upload.count({ where: { spentAt: { not: null } } }));

  const pipes = Array.from({ length: UPLOADS_AT_ONCE }, () => new TransformStream<Uint8Array, Uint8Array>());
  const coming = [];
  for (const { readable } of pipes) coming.push(receive(await tokenFor(ctx, certificateId), readable));
  await expect.poll(spent, { timeout: 10_000 }).toBe(UPLOADS_AT_ONCE);
  const late = await tokenFor(ctx, certificateId);
  await expect(receive(late, whole())).rejects.toMatchObject({
    code: "too_many",
    reason: "uploads_at_once",
    ...{ status: 429, waitSeconds: 10 },
  });
  const theirs = await tokenFor(await managerOf(other), (await makeSite(other)).certificateId);
  expect(await receive(theirs, whole())).toHaveProperty("sha256");
  for (const { writable } of pipes) {
    const writer = writable.getWriter();
    await writer.write(PDF);
    await writer.close();
  }
  expect(await Promise.all(coming)).toHaveLength(UPLOADS_AT_ONCE);
  expect(await receive(late, whole())).toHaveProperty("sha256");

  const left = () => withTenant(provider.ctx(), (tx) => tx.upload.count());
  await sweepUploads(new Date());
  expect(await left()).toBe(UPLOADS_AT_ONCE + 1);
  await sweepUploads(new Date(Date.now() + 11 * 60_000));
  expect(await left()).toBe(0);
});
