import { withSystem } from "@/lib/core/db/system";

/** Leave to send a file, as its token's hash finds it. */
export interface UploadLeave {
  providerId: string;
  id: string;
  personId: string;
  purpose: string;
  subjectId: string;
}

/** The leave behind a token's hash; null for one that is spent, over or never was. */
export async function routeUpload(hash: string, now: Date): Promise<UploadLeave | null> {
  return withSystem("upload", (tx) =>
    tx.upload.findFirst({
      where: { hash, spentAt: null, expiresAt: { gt: now } },
      select: { providerId: true, id: true, personId: true, purpose: true, subjectId: true },
    }),
  );
}
