import { z } from "zod";

/**
 * What a file may be sent for: as evidence of a certificate on record, of one that an exporter names for a site, of
 * a step on a site's way to a badge; to be read as a source of a site's parameters;
 * or as what a payment gateway says of itself.
 */
export const PURPOSES = [
  "certificate_evidence",
  "named_certificate",
  "certification_evidence",
  "reference_feed",
  "gateway_report",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The most bytes a file may have. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;

export const CreateUpload = z.object({ purpose: z.enum(PURPOSES), subjectId: z.uuid() });
export type CreateUpload = z.input<typeof CreateUpload>;

/** Takes a file off the list, or puts it back. */
export const UpdateEvidenceFile = z.object({ fileId: z.uuid(), isRemoved: z.boolean() });
export type UpdateEvidenceFile = z.input<typeof UpdateEvidenceFile>;

export const FileSubject = z.object({
  subjectKind: z.enum(["lsp_certificate", "site", "certification_move"]),
  subjectId: z.uuid(),
});
export type FileSubject = z.input<typeof FileSubject>;
