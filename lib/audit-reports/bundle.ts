import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import { BlobError } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import { readOwnBlob, type AuditReportView } from "./get-audit-report";

/** A file of the bundle, or why it could not be put there. */
interface Entry {
  name: string;
  sha256: string;
  bytes: number | null;
  /** The page it is of. */
  url?: string;
  missing?: string;
}

interface Planned {
  name: string;
  url?: string;
  sha256?: string;
  read: () => Promise<Uint8Array>;
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const text = (words: string): Uint8Array => Buffer.from(words);
const json = (value: object): Uint8Array => text(`${JSON.stringify(value, null, 2)}\n`);

const HOW = `How to check this bundle / 如何核对本证据包

1. Unpack it and run:  sha256sum -c SHA256SUMS   (macOS: shasum -a 256 -c SHA256SUMS)
   解压后运行以上命令，每个文件的哈希值都应一致。
2. manifest.json names each file with its length and SHA-256; a page that findings rest on has the address it was
   read at. A file that is not kept any more is named with its hash and the reason.
   manifest.json 列出每个文件的长度和 SHA-256；发现所依据的页面附有读取时的地址。已不再保存的文件仅列出哈希值及原因。
3. report.json is the report exactly as it was kept when the audit ended. results.sarif (SARIF 2.1.0), earl.jsonld
   (EARL 1.0) and the PDF files are made from it.
   report.json 是审核结束时保存的报告原文；SARIF、EARL 与 PDF 均由其生成。
4. receipt.json is the entry by which this audit was stated when it ended: its hashes are those of report.json and of
   the pages. The entry's leaf is SHA-256(salt, then the entry's own characters), both as the receipt gives them.
   receipt.json 是审核结束时登记的证据条目，列明 report.json 和各页面的哈希值；leaf = SHA-256（盐值后接条目原文）。
5. Pages in captures/ are other people's HTML as it was read. Open them as text: a browser would run what is in them.
   captures/ 中是他人网页的原始 HTML，请以文本方式打开：浏览器会运行其中的内容。
`;

function planOf(
  ctx: Ctx,
  { subject, prints, captures, receipt }: AuditReportView,
  forms: readonly { name: string; bytes: Uint8Array }[],
): Planned[] {
  const kept = (name: string, sha256: string, url?: string): Planned => {
    return { name, sha256, ...(url === undefined ? {} : { url }), read: () => readOwnBlob(ctx, sha256) };
  };
  // Two pages may be the same bytes: one file, and each is named with it.
  const pages = new Map<string, string[]>();
  for (const { url, sha256 } of captures) pages.set(sha256, [...(pages.get(sha256) ?? []), url]);
  return [
    kept("report.json", subject.sha256),
    ...(receipt ? [{ name: "receipt.json", read: () => Promise.resolve(json(receipt)) }] : []),
    ...forms.map(({ name, bytes }) => ({ name, read: () => Promise.resolve(bytes) })),
    ...prints.flatMap(({ locale, state, sha256 }) =>
      state === "done" && sha256 ? [kept(`report.${locale}.pdf`, sha256)] : [],
    ),
    ...[...pages].map(([sha256, urls]) => kept(`captures/${sha256}.html`, sha256, urls.join(" "))),
    { name: "README.txt", read: () => Promise.resolve(text(HOW)) },
  ];
}

async function bytesOf({ read }: Planned): Promise<Uint8Array | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BlobError) return error.code;
    throw error;
  }
}

/** Packs files one after the other, so that no more than one of them is held at a time. */
function openZip(at: Date) {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    if (failure) throw failure;
    return chunks.splice(0);
  };
  return {
    put(name: string, bytes: Uint8Array): Uint8Array[] {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = at;
      zip.add(file);
      file.push(bytes, true);
      return taken();
    },
    end(): Uint8Array[] {
      zip.end();
      return taken();
    },
  };
}

/**
 * An audit's evidence as one ZIP (TM-27): its report in each form that there is, the pages its findings rest on, and a
 * manifest with the length and hash of every file.
 */
export async function* bundleOf(
  ctx: Ctx,
  view: AuditReportView,
  forms: readonly { name: string; bytes: Uint8Array }[],
): AsyncGenerator<Uint8Array, void> {
  const zip = openZip(view.finishedAt);
  const files: Entry[] = [];
  for (const planned of planOf(ctx, view, forms)) {
    const { name, url, sha256 } = planned;
    const bytes = await bytesOf(planned);
    const own = { name, ...(url === undefined ? {} : { url }) };
    if (typeof bytes === "string") {
      files.push({ ...own, sha256: sha256 ?? "", bytes: null, missing: bytes });
      continue;
    }
    files.push({ ...own, sha256: sha256Of(bytes), bytes: bytes.byteLength });
    yield* zip.put(name, bytes);
  }
  const { runId, siteName, report } = view.subject;
  const about = {
    run: runId,
    site: siteName,
    url: report.url,
    endedAt: report.endedAt,
    engine: report.engine,
  };
  const manifest = json({ ...about, files });
  yield* zip.put("manifest.json", manifest);
  const there = files.filter(({ bytes }) => bytes !== null);
  const sums = [...there, { name: "manifest.json", sha256: sha256Of(manifest) }];
  yield* zip.put("SHA256SUMS", text(sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("")));
  yield* zip.end();
}
