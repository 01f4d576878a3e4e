import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseMail, RECIPIENTS_HEADER, summaryOf } from "./mail";
import type { Mail, MailSummary } from "./mail";

const MAILS_MAX = 1_000;
const FILE_NAME = /^(\d{8}T\d{9}Z-\d{6})\.eml$/;

/** Caught mails, one `.eml` file each, the newest thousand. */
export class Mailbox {
  private arrivals = 0;
  /** Newest first. */
  private mails: MailSummary[] = [];

  private constructor(
    private readonly folder: string,
    private readonly mailsMax: number,
  ) {}

  /** Opens the folder, with the mails of earlier starts. */
  static async open(folder: string, mailsMax: number = MAILS_MAX): Promise<Mailbox> {
    await mkdir(folder, { recursive: true });
    const box = new Mailbox(folder, mailsMax);
    for (const name of (await readdir(folder)).toSorted()) {
      const id = FILE_NAME.exec(name)?.[1];
      if (id !== undefined) box.mails.unshift(summaryOf(await box.read(id)));
    }
    await box.prune();
    return box;
  }

  /** Keeps a mail; it is on disk when this returns. */
  async add(recipients: readonly string[], raw: Buffer, now: Date): Promise<MailSummary> {
    this.arrivals += 1;
    const stamp = now.toISOString().replace(/[-:.]/g, "");
    const id = `${stamp}-${String(this.arrivals % 1_000_000).padStart(6, "0")}`;
    const kept = Buffer.concat([Buffer.from(`${RECIPIENTS_HEADER}: ${recipients.join(",\r\n ")}\r\n`), raw]);
    await writeFile(`${this.fileOf(id)}.part`, kept);
    await rename(`${this.fileOf(id)}.part`, this.fileOf(id));
    const summary = summaryOf(await parseMail(id, instantOf(id), kept));
    this.mails = [summary, ...this.mails].toSorted((a, b) => (a.id < b.id ? 1 : -1));
    await this.prune();
    return summary;
  }

  /** Newest first; `recipient` keeps only the mails delivered to that address. */
  list(recipient?: string): MailSummary[] {
    const wanted = recipient?.toLowerCase();
    return this.mails.filter(
      (mail) => wanted === undefined || mail.recipients.some((address) => address.toLowerCase() === wanted),
    );
  }

  /** A mail with everything in it, or null. */
  async find(id: string): Promise<Mail | null> {
    return this.mails.some((mail) => mail.id === id) ? this.read(id) : null;
  }

  /** A mail as it arrived, with our recipients header on top, or null. */
  async findRaw(id: string): Promise<Buffer | null> {
    return this.mails.some((mail) => mail.id === id) ? readFile(this.fileOf(id)) : null;
  }

  /** Deletes every mail. */
  async clear(): Promise<void> {
    const gone = this.mails;
    this.mails = [];
    await this.remove(gone);
  }

  private async prune(): Promise<void> {
    const gone = this.mails.slice(this.mailsMax);
    this.mails = this.mails.slice(0, this.mailsMax);
    await this.remove(gone);
  }

  private async remove(gone: readonly MailSummary[]): Promise<void> {
    await Promise.all(gone.map((mail) => rm(this.fileOf(mail.id), { force: true })));
  }

  private async read(id: string): Promise<Mail> {
    return parseMail(id, instantOf(id), await readFile(this.fileOf(id)));
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

/** `20261122T031630123Z-000001` -> `2026-11-22T03:16:30.123Z` */
function instantOf(id: string): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-.*$/, "$1-$2-$3T$4:$5:$6.$7Z");
}
