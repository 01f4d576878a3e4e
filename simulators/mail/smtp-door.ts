import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { Mailbox } from "./mailbox";

const MAIL_BYTES_MAX = 25_000_000;

/** Nobody has a mailbox there: a mail to it is refused, as one to an address with a typo is. */
const NOBODY = "@nobody.example";

/** Listens for SMTP on 127.0.0.1 and keeps every mail but those to `nobody.example`; signing in is not needed and any name will do. */
export async function openSmtpDoor(
  mailbox: Mailbox,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    size: MAIL_BYTES_MAX,
    banner: "mail catcher",
    closeTimeout: 500,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? "anyone" }),
    onRcptTo: ({ address }, _session, callback) => {
      if (!address.toLowerCase().endsWith(NOBODY)) return callback();
      callback(Object.assign(new Error("No such mailbox here."), { responseCode: 550 }));
    },
    onData: (stream, session, callback) => {
      const recipients = session.envelope.rcptTo.map((to) => to.address);
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) return callback(new Error("A mail has at most 25 MB."));
          const mail = await mailbox.add(recipients, raw, new Date());
          callback(null, `caught as ${mail.id}`);
        })
        .catch((error: unknown) => callback(error instanceof Error ? error : new Error("not kept")));
    },
  });
  // A client that drops its connection is no concern of the catcher.
  server.on("error", () => {});
  await new Promise<void>((done, fail) => {
    server.server.once("error", (error) => fail(new Error(`Port ${port} cannot be used: ${error.message}.`)));
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    port: address.port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
