import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/core/errors";

/** What is taken, with the ending that a file of it has. */
const TAKEN: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
};

const ELSE = "not a PDF, PNG or JPEG; choose another file.";
const REFUSE = {
  windows_program: (file: string) =>
    new AppError("invalid", "file_windows_program", `${file} is a Windows program, ${ELSE}`),
  program: (file: string) => new AppError("invalid", "file_program", `${file} is a program, ${ELSE}`),
  archive: (file: string) => new AppError("invalid", "file_archive", `${file} is an archive, ${ELSE}`),
  document: (file: string) =>
    new AppError("invalid", "file_document", `${file} is an Office document, ${ELSE}`),
  picture: (file: string) =>
    new AppError("invalid", "file_picture", `${file} is a picture of another kind, ${ELSE}`),
  other: (file: string) => new AppError("invalid", "file_other", `${file} is something else, ${ELSE}`),
} as const;

const BY_ENDING: Readonly<Record<string, keyof typeof REFUSE>> = {
  exe: "windows_program",
  msi: "windows_program",
  lnk: "windows_program",
  elf: "program",
  macho: "program",
  jar: "program",
  apk: "program",
  wasm: "program",
  class: "program",
  deb: "program",
  rpm: "program",
  ...Object.fromEntries(
    ["zip", "rar", "7z", "gz", "bz2", "xz", "tar", "zst", "cab"].map((e) => [e, "archive"] as const),
  ),
  ...Object.fromEntries(
    ["docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "cfb"].map((e) => [e, "document"] as const),
  ),
};

/** A file's own name, made safe to show and to save under: no folders, nothing unseen, the ending of what it is. */
export function cleanName(given: string, ending: string): string {
  const base = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const seen = base
    .replaceAll(/\p{C}|[<>:"|?*]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const stem = seen.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/^[.\s]+|[.\s]+$/g, "");
  const short = Array.from(stem).slice(0, 100).join("");
  return `${short === "" ? "file" : short}.${ending}`;
}

/**
 * What a file is by its bytes, whatever it is called. Throws `invalid`, in one sentence, for everything but a PDF, a
 * PNG or a JPEG.
 */
export async function judgeFile(bytes: Buffer, name: string): Promise<{ mediaType: string; name: string }> {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? "";
  const shown = `"${cleanName(name, "").replace(/\.$/, "")}${ending}"`;
  if (bytes.byteLength === 0)
    throw new AppError("invalid", "file_empty", `${shown} is empty; choose the file again.`);
  const found = await fileTypeFromBuffer(bytes);
  const taken = found && TAKEN[found.mime];
  if (found && taken) return { mediaType: found.mime, name: cleanName(name, taken) };
  const otherwise = found?.mime.startsWith("image/") ? "picture" : "other";
  throw REFUSE[BY_ENDING[found?.ext ?? ""] ?? otherwise](shown);
}
