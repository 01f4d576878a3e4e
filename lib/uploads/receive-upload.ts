import { recordActivity } from "@/lib/activity";
import { putBlob, recordBlob } from "@/lib/blobs";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { personOf } from "@/lib/core/person-of";
import { readBounded } from "@/lib/core/read-bounded";
import { recordEvidence } from "@/lib/evidence";
import { receiveReport } from "@/lib/payment-probes";
import { receiveFeed } from "@/lib/reference-sources";
import { beginUpload, type BegunUpload } from "./begin-upload";
import { findSubject, requirePurpose } from "./find-subject";
import { cleanName, judgeFile } from "./judge-file";
import { FILE_BYTES_MAX } from "./upload-input";

const FILES_MAX = 20;

function tooLarge(): AppError {
  const most = `${FILE_BYTES_MAX / 1024 / 1024} MB`;
  return new AppError("too_large", "too_large", `The file is larger than ${most}; send a smaller one.`);
}

export interface ReceivedFile {
  id: string;
  name: string;
  mediaType: string;
  byteCount: number;
  sha256: string;
}

interface Incoming {
  token: string;
  /** As its sender calls it. */
  name: string;
  stream: ReadableStream<Uint8Array> | null;
  now: Date;
  requestId: string;
}

async function take(
  { ctx, purpose, subjectId }: BegunUpload,
  { name, stream, now }: Incoming,
): Promise<ReceivedFile> {
  requirePurpose(ctx, purpose);
  const bytes = await readBounded(stream, { bytesMax: FILE_BYTES_MAX, tooLarge });
  const { providerId } = ctx;
  if (purpose === "reference_feed") {
    // What it is shows once it is read, by a worker: a table of any kind, or why it is none.
    const shown = cleanName(name, /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? "csv");
    const { sha256 } = await receiveFeed({ ...ctx, now }, subjectId, bytes, shown);
    return {
      id: subjectId,
      name: shown,
      mediaType: "application/octet-stream",
      byteCount: bytes.byteLength,
      sha256,
    };
  }
  if (purpose === "gateway_report") {
    const shown = cleanName(name, /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? "csv");
    const report = await receiveReport({ ...ctx, now }, subjectId, bytes, shown);
    return { ...report, name: shown, byteCount: bytes.byteLength };
  }
  const judged = await judgeFile(bytes, name);
  const blob = await putBlob({ providerId, bytes, mediaType: judged.mediaType });
  const [id, evidenceId] = [newId(now), newId(now)];
  return withTenant(ctx, async (tx) => {
    const subject = await findSubject(tx, ctx, purpose, subjectId);
    const { subjectKind, clientId, number } = subject;
    const there = await tx.evidenceFile.count({
      where: { providerId, subjectKind, subjectId, number, removedAt: null },
    });
    if (there >= FILES_MAX)
      throw conflict(
        "too_many_files",
        `There are ${FILES_MAX} files already; remove one that is not needed.`,
      );
    const sha256 = await recordBlob(tx, blob, now);
    const file = { ...judged, sha256, byteCount: blob.byteCount };
    const uploadedBy = personOf(ctx);
    await tx.evidenceFile.createMany({
      data: [{ providerId, id, ...subject, ...file, uploadedBy, createdAt: now }],
    });
    const entry = { subjectKind, subject: subjectId, number, file: id, ...file };
    await recordEvidence(tx, ctx, [{ id: evidenceId, kind: "file", clientId, isPublic: false, entry }]);
    await recordActivity(tx, ctx, {
      verb: "evidence_file.create",
      subjectKind,
      subjectId,
      clientId,
      params: { number, name: file.name },
    });
    return { id, ...file };
  });
}

/**
 * Takes the file behind a token: who sends it and for what is read anew, it is read as it streams, judged by its bytes,
 * and kept with its row, evidence and activity in one transaction. The token is spent as soon as it is shown, whatever
 * comes of it. At most 20 MB are held in memory while it comes, of four files of a provider at a time.
 * Throws `not_found`, `too_large`, `too_many` or `invalid`.
 */
export async function receiveUpload(incoming: Incoming): Promise<ReceivedFile> {
  const { token, now, requestId } = incoming;
  const begun = await beginUpload(token, now, requestId);
  try {
    return await take(begun, incoming);
  } finally {
    begun.leavePlace();
  }
}
