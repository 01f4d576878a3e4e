import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Blob, EvidenceFile } from "@/generated/prisma/client";
import { readBlob } from "@/lib/blobs";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { systemCtx } from "@/lib/core/system-ctx";
import { findProvider } from "@/lib/routing";

const LASTS_MS = 5 * 60_000;
const Named = z.tuple([z.string(), z.uuid(), z.int()]);

function sealOf(text: string): Buffer {
  return createHmac("sha256", env().AUTH_SECRET).update(`file\u001f${text}`).digest();
}

/** The address at the hosted API under which a file that was just seen may be fetched for five minutes. */
export function fileLinkOf(
  providerSlug: string,
  fileId: string,
  now: Date,
): { url: string; expiresAt: Date } {
  const expiresAt = new Date(now.getTime() + LASTS_MS);
  const text = JSON.stringify([providerSlug, fileId, expiresAt.getTime()]);
  const link = `${Buffer.from(text).toString("base64url")}.${sealOf(text).toString("base64url")}`;
  return { url: `${env().API_URL}/files/${link}`, expiresAt };
}

/** That address for whoever may see the file; `not_found` for one the caller does not see, or that was removed. */
export async function getFileLink({
  ctx,
  input,
}: Call<{ fileId: string }>): Promise<{ url: string; expiresAt: Date }> {
  requirePermission(ctx, "lsp:read");
  const fileId = z.uuid().safeParse(input.fileId);
  if (!fileId.success) throw notFound("file");
  const file = await withTenant(ctx, (tx) =>
    tx.evidenceFile.findFirst({
      where: { providerId: ctx.providerId, id: fileId.data, removedAt: null },
      select: { id: true },
    }),
  );
  if (!file) throw notFound("file");
  return fileLinkOf(ctx.providerSlug, file.id, ctx.now);
}

function readLink(link: string, now: Date): { slug: string; fileId: string } | null {
  const [head = "", seal = ""] = link.split(".");
  const text = Buffer.from(head, "base64url").toString();
  const [given, right] = [Buffer.from(seal, "base64url"), sealOf(text)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [slug, fileId, until] = Named.parse(JSON.parse(text));
  return now.getTime() < until ? { slug, fileId } : null;
}

/** A file with its bytes. */
export interface LinkedFile {
  file: EvidenceFile;
  bytes: Uint8Array;
}

/** The file behind a link; a link that is over, forged or of a file that was removed is one and the same `not_found`. */
export async function readLinkedFile(link: string, now: Date, requestId: string): Promise<LinkedFile> {
  const named = readLink(link, now);
  const provider = named && (await findProvider(named.slug));
  if (!provider) throw notFound("file");
  const { id: providerId, slug: providerSlug } = provider;
  const ctx = systemCtx({ providerId, providerSlug, reason: "file link", now, requestId });
  const found = await withTenant(ctx, async (tx): Promise<{ file: EvidenceFile; blob: Blob } | null> => {
    const where = { providerId, id: named.fileId, removedAt: null };
    const file = await tx.evidenceFile.findFirst({ where });
    const blob = file && (await tx.blob.findFirst({ where: { providerId, sha256: file.sha256 } }));
    return file && blob ? { file, blob } : null;
  });
  if (!found) throw notFound("file");
  return { file: found.file, bytes: await readBlob(found.blob) };
}
