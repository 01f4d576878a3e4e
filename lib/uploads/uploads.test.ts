import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { createApiKey, endMember, findMemberCtx, listMembers } from "@/lib/identity";
import { updateSiteLocalizer } from "@/lib/lsp";
import { PDF } from "@/test/keep-file";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { createUpload, FILE_BYTES_MAX, getFileLink, listEvidenceFiles, updateEvidenceFile } from ".";

/** The head of a Windows program. */
const PROGRAM = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200, 1)]);
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==",
  "base64",
);

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let manager: Ctx;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
  manager = await memberOf(provider, "manager");
});
afterAll(() => api.close());

async function memberOf(
  of: MadeProvider,
  role: "manager" | "exporter",
  clients: string[] = [],
): Promise<Ctx> {
  const person = await makeMember(of, role, clients);
  const member = await findMemberCtx(person.personId, of.slug, new Date(), "test");
  return member?.ctx ?? expect.fail("a member");
}

async function leave(ctx = manager, input: Parameters<typeof createUpload>[0]["input"] | null = null) {
  const asked = input ?? { purpose: "certificate_evidence" as const, subjectId: site.certificateId };
  const { uploadUrl } = await createUpload({ ctx, input: asked });
  return api.url + new URL(uploadUrl).pathname;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function send(url: string, name: string, body: BodyInit): Promise<Answer> {
  const init = { method: "POST", body, duplex: "half" };
  const response = await fetch(`${url}?name=${encodeURIComponent(name)}`, init);
  const said: Record<string, unknown> = Object(await response.json());
  return { status: response.status, body: said };
}

const filesOf = (ctx: Ctx, certificateId = site.certificateId) =>
  listEvidenceFiles({ ctx, input: { subjectKind: "lsp_certificate", subjectId: certificateId } });

const fetchFile = async (ctx: Ctx, fileId: string) => {
  const { url } = await getFileLink({ ctx, input: { fileId } });
  return fetch(api.url + new URL(url).pathname);
};

describe("a file that is sent", () => {
  it("is kept with its hash, its evidence and who sent it, and comes back as an attachment that runs nowhere", async () => {
    const sent = await send(await leave(), "..\\secret/证书 2026\u202e.exe.PDF", PDF);
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    const name = "证书 2026.exe.pdf";
    expect(sent).toMatchObject({ status: 201, body: { name, mediaType: "application/pdf", sha256 } });
    const [file] = await filesOf(manager);
    expect(file).toMatchObject({
      name,
      sha256,
      byteCount: PDF.byteLength,
      uploadedByName: "manager",
      clientId: null,
    });
    const answer = await fetchFile(manager, String(sent.body["id"]));
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename=".+"; filename\*=UTF-8''/,
    );
    expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox;/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const [evidence] = await withTenant(provider.ctx(), (tx) =>
      tx.evidenceEntry.findMany({ where: { kind: "file" } }),
    );
    expect(evidence?.entry).toContain(sha256);
    const verbs = (await listActivity({ ctx: provider.ctx(), input: {} })).map(({ verb }) => verb);
    expect(verbs.slice(0, 2)).toEqual(["evidence_file.create", "upload.create"]);
  });

  it.each([
    [
      "a program named .pdf",
      "certificate.pdf",
      PROGRAM,
      422,
      "file_windows_program",
      /"certificate\.pdf" is a Windows program, not a PDF, PNG or JPEG/,
    ],
    [
      "an archive",
      "all.zip",
      Buffer.from("504b0304140000000000", "hex"),
      422,
      "file_archive",
      /is an archive/,
    ],
    [
      "a page of markup",
      "x.pdf",
      Buffer.from("<script>alert(1)</script>"),
      422,
      "file_other",
      /is something else/,
    ],
    ["nothing", "x.pdf", Buffer.alloc(0), 422, "file_empty", /is empty/],
    [
      "too much",
      "big.pdf",
      Buffer.concat([PDF, Buffer.alloc(FILE_BYTES_MAX)]),
      413,
      "too_large",
      /larger than 20 MB/,
    ],
  ])(
    "is refused in one sentence if it is %s, and nothing is kept",
    async (_what, name, bytes, status, reason, detail) => {
      const before = (await filesOf(manager)).length;
      const said = await send(await leave(), name, new Uint8Array(bytes));
      expect(said).toMatchObject({ status, body: { reason } });
      expect(said.body["detail"]).toMatch(detail);
      expect((await filesOf(manager)).length).toBe(before);
    },
  );

  it("is counted as it streams, whatever length was announced or none", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        if (pulled > 2_000) controller.close();
        else controller.enqueue(pulled === 1 ? new Uint8Array(PDF) : new Uint8Array(65_536));
      },
    });
    const outcome = await send(await leave(), "x.pdf", endless).catch(() => null);
    expect(outcome === null || outcome.status === 413).toBe(true);
    expect(pulled).toBeLessThan(1_500);
  });

  it("may be a picture of the paper", async () => {
    expect(await send(await leave(), "IMG_0001", new Uint8Array(PNG))).toMatchObject({
      status: 201,
      body: { name: "IMG_0001.png", mediaType: "image/png" },
    });
  });
});

describe("a token", () => {
  it("serves one of two who come with it at once, and nobody after", async () => {
    const url = await leave();
    const before = (await filesOf(manager)).length;
    const both = await Promise.all([send(url, "a.pdf", PDF), send(url, "b.pdf", PDF)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await filesOf(manager)).length).toBe(before + 1);
    const [late, never] = [
      await send(url, "c.pdf", PDF),
      await send(`${api.url}/uploads/${"x".repeat(43)}`, "c", PDF),
    ];
    expect(late).toEqual(never);
    expect(late.status).toBe(404);
  });

  it("is worth nothing after ten minutes, or once whoever made it is gone; nor is it found in the table", async () => {
    const old = await leave({ ...manager, now: new Date(Date.now() - 11 * 60_000) });
    expect((await send(old, "a.pdf", PDF)).status).toBe(404);
    const gone = await memberOf(provider, "manager");
    const url = await leave(gone);
    const personId = gone.actor.kind === "member" ? gone.actor.personId : "";
    const { members } = await listMembers({ ctx: provider.ctx(), input: {} });
    const membershipId = members.find((member) => member.personId === personId)?.membershipId ?? "";
    await endMember({ ctx: provider.member("owner"), input: { membershipId } });
    expect((await send(url, "a.pdf", PDF)).status).toBe(404);
    const rows = await withTenant(provider.ctx(), (tx) => tx.upload.findMany());
    const tokens = [old, url].map((one) => one.split("/").at(-1) ?? "");
    expect(tokens.filter((token) => JSON.stringify(rows).includes(token))).toEqual([]);
  });

  it("is made by nobody who may not change what it is for", async () => {
    const input = { purpose: "certificate_evidence" as const, subjectId: site.certificateId };
    for (const ctx of [
      provider.member("analyst"),
      provider.member("manager", [site.clientId]),
      provider.member("exporter", [site.clientId]),
    ])
      await expect(createUpload({ ctx, input })).rejects.toThrow(/^forbidden/);
    const stranger = (await makeProvider()).member("owner");
    await expect(createUpload({ ctx: stranger, input })).rejects.toThrow(/^not_found/);
  });

  it("is taken from a page of the portal alone", async () => {
    const ask = async (origin: string) =>
      fetch(await leave(), {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      });
    expect((await ask(env().PORTAL_URL)).headers.get("access-control-allow-origin")).toBe(env().PORTAL_URL);
    expect((await ask("https://evil.example")).headers.get("access-control-allow-origin")).not.toBe(
      "https://evil.example",
    );
  });
});

describe("a kept file", () => {
  it("is linked for whoever may see it, for five minutes, and the link cannot be bent to another", async () => {
    const { body } = await send(await leave(), "mine.pdf", PDF);
    const fileId = String(body["id"]);
    const exporter = provider.member("exporter", [site.clientId]);
    expect((await fetchFile(exporter, fileId)).status).toBe(200);
    const elsewhere = await makeSite(provider);
    for (const ctx of [
      provider.member("exporter", [elsewhere.clientId]),
      (await makeProvider()).member("owner"),
    ])
      await expect(getFileLink({ ctx, input: { fileId } })).rejects.toThrow(/^not_found/);
    const past = { ...manager, now: new Date(Date.now() - 6 * 60_000) };
    expect((await fetchFile(past, fileId)).status).toBe(404);
    const { url } = await getFileLink({ ctx: manager, input: { fileId } });
    const [head = "", seal = ""] = (new URL(url).pathname.split("/").at(-1) ?? "").split(".");
    const bent = Buffer.from(head, "base64url")
      .toString()
      .replace(/\d+\]$/, "9999999999999]");
    const forged = `${api.url}/files/${Buffer.from(bent).toString("base64url")}.${seal}`;
    expect((await fetch(forged)).status).toBe(404);
  });

  it("is taken off the list and put back, and its bytes stay", async () => {
    const { body } = await send(await leave(), "off.pdf", PDF);
    const fileId = String(body["id"]);
    await updateEvidenceFile({ ctx: manager, input: { fileId, isRemoved: true } });
    await expect(getFileLink({ ctx: manager, input: { fileId } })).rejects.toThrow(/^not_found/);
    await updateEvidenceFile({ ctx: manager, input: { fileId, isRemoved: false } });
    expect((await fetchFile(manager, fileId)).status).toBe(200);
    const limited = provider.member("manager", [site.clientId]);
    await expect(updateEvidenceFile({ ctx: limited, input: { fileId, isRemoved: true } })).rejects.toThrow(
      /^forbidden/,
    );
  });

  it("is listed for a key that may read, with an address to fetch it from", async () => {
    const input = { name: "reader", scopes: ["management:read" as const] };
    const { key } = await createApiKey({ ctx: provider.ctx(), input });
    const path = `${api.url}/${provider.slug}/v1/lsp-certificates/${site.certificateId}/files`;
    const answer = await fetch(path, { headers: { authorization: `Bearer ${key}` } });
    const { files }: { files: { url: string; sha256: string }[] } = Object(await answer.json());
    expect(files.length).toBeGreaterThan(0);
    const bytes = await fetch(api.url + new URL(files[0]?.url ?? "").pathname).then((one) =>
      one.arrayBuffer(),
    );
    expect(createHash("sha256").update(Buffer.from(bytes)).digest("hex")).toBe(files[0]?.sha256);
  });

  it("that an exporter sends of the certificate they name is that client's alone, and needs the number first", async () => {
    const own = await makeSite(provider);
    const exporter = await memberOf(provider, "exporter", [own.clientId]);
    const input = { purpose: "named_certificate" as const, subjectId: own.siteId };
    await expect(createUpload({ ctx: exporter, input })).rejects.toMatchObject({ reason: "number_first" });
    await updateSiteLocalizer({
      ctx: exporter,
      input: { siteId: own.siteId, by: "exporter", number: "LSP-NAMED" },
    });
    const { body } = await send(await leave(exporter, input), "scan.pdf", PDF);
    const fileId = String(body["id"]);
    const list = { subjectKind: "site" as const, subjectId: own.siteId };
    expect(await listEvidenceFiles({ ctx: exporter, input: list })).toMatchObject([
      { id: fileId, number: "LSP-NAMED" },
    ]);
    const other = provider.member("exporter", [site.clientId]);
    expect(await listEvidenceFiles({ ctx: other, input: list })).toEqual([]);
    await expect(createUpload({ ctx: other, input })).rejects.toThrow(/^not_found/);
    expect((await fetchFile(manager, fileId)).status).toBe(200);
  });
});
