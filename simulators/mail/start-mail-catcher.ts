import { listen } from "../http/listen";
import { inboxApp } from "./inbox-app";
import { Mailbox } from "./mailbox";
import { openSmtpDoor } from "./smtp-door";

/** A running catcher: where to send and where to look. */
export interface MailCatcher {
  /** `smtp://127.0.0.1:PORT` */
  smtpUrl: string;
  /** Origin of the web inbox, without a trailing slash. */
  inboxUrl: string;
  close: () => Promise<void>;
}

/** Starts SMTP and the web inbox on 127.0.0.1 (port 0 takes a free one); mails are kept in `folder`. */
export async function startMailCatcher(options: {
  smtpPort: number;
  inboxPort: number;
  folder: string;
}): Promise<MailCatcher> {
  const mailbox = await Mailbox.open(options.folder);
  const smtp = await openSmtpDoor(mailbox, options.smtpPort);
  const inbox = await listen(inboxApp(mailbox), options.inboxPort).catch(async (error: unknown) => {
    await smtp.close();
    throw error;
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    inboxUrl: inbox.url,
    close: async () => {
      await smtp.close();
      await inbox.close();
    },
  };
}
