import contentDisposition from "content-disposition";
import { z } from "zod";
import { fileLinkOf, listEvidenceFiles, readLinkedFile, receiveUpload } from "@/lib/uploads";
import { getLspCertificate } from "@/lib/lsp";
import { defineRead, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const File = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  byteCount: z.int(),
  sha256: z.string(),
});

const list = defineRead({
  scope: "management:read",
  path: "/lsp-certificates/{id}/files",
  operationId: "listLspCertificateFiles",
  summary: "Files that show a certificate, each with an address to fetch it from for five minutes",
  params: Id,
  response: z.object({
    files: z.array(File.extend({ uploadedAt: At, url: z.url(), urlUntil: At })),
  }),
  async handle({ ctx, params }) {
    await getLspCertificate({ ctx, input: { certificateId: params.id } });
    const input = { subjectKind: "lsp_certificate" as const, subjectId: params.id };
    const rows = (await listEvidenceFiles({ ctx, input })).filter(({ removedAt }) => removedAt === null);
    return {
      files: rows.map(({ id, name, mediaType, byteCount, sha256, createdAt }) => {
        const { url, expiresAt } = fileLinkOf(ctx.providerSlug, id, ctx.now);
        const link = { url, urlUntil: expiresAt.toISOString() };
        return { id, name, mediaType, byteCount, sha256, uploadedAt: createdAt.toISOString(), ...link };
      }),
    };
  },
});

const upload: Route = {
  method: "POST",
  path: "/uploads/{token}",
  base: "root",
  operationId: "upload",
  summary: "Takes the one file that a token was made for, as the body; what it is is read from its bytes",
  access: "public",
  params: z.object({ token: z.string() }),
  query: z.object({ name: z.string().max(500).optional() }),
  isStreamed: true,
  response: File,
  status: 201,
  problems: [400, 404, 409, 413, 422, 429],
  async handle({ params, query, stream, now, requestId }) {
    const name = query["name"] ?? "";
    const body = await receiveUpload({ token: params["token"] ?? "", name, stream, now, requestId });
    return { status: 201, body };
  },
};

const file: Route = {
  method: "GET",
  path: "/files/{link}",
  base: "root",
  operationId: "file",
  summary: "A tenant's file, under an address that was made for whoever may see it and lasts five minutes",
  access: "public",
  params: z.object({ link: z.string() }),
  query: z.object({}),
  response: z.string(),
  mediaType: "application/pdf",
  status: 200,
  problems: [404, 429],
  async handle({ params, now, requestId }) {
    const found = await readLinkedFile(params["link"] ?? "", now, requestId);
    const headers = {
      "content-type": found.file.mediaType,
      "content-disposition": contentDisposition(found.file.name),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    };
    return { status: 200, body: found.bytes, headers };
  },
};

/** Files of a certificate for a provider's own systems. */
export const certificateFileRoutes: readonly Route[] = [list];

/** What takes a file and what gives one. */
export const fileRoutes: readonly Route[] = [upload, file];
