import { SMTPServer } from "smtp-server";

export interface SunkMail {
  to: string;
  messageId: string;
  raw: string;
}

export interface MailSink {
  url: string;
  mails: SunkMail[];
  /** Refuses every mail to that address with an SMTP status. */
  refuse: (address: string, status: number) => void;
  /** Takes mails to that address again. */
  take: (address: string) => void;
  close: () => Promise<void>;
}

/** A real SMTP server that keeps what it accepts. */
export async function startMailSink(): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const refused = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo(address, _session, done) {
      const status = refused.get(address.address);
      if (status === undefined) return done();
      done(Object.assign(new Error(`refused with ${status}`), { responseCode: status }));
    },
    onData(stream, session, done) {
      let raw = "";
      stream.on("data", (chunk: Buffer) => (raw += chunk.toString("utf8")));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((address) => address.address).join(",");
        mails.push({ to, messageId: /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? "", raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (to, status) => void refused.set(to, status),
    take: (to) => void refused.delete(to),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
