import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { closeMail } from "@/lib/mail";
import { ownDatabase } from "./own-database";
import { startMailSink, type MailSink } from "./start-mail-sink";

/** Gives every test of a file a mail server of its own, over a database of the file's own. */
export function useMailCase(): { sink: MailSink } {
  let closeDatabase: () => Promise<void>;
  let sink: MailSink;
  beforeAll(async () => {
    closeDatabase = await ownDatabase();
  });
  afterAll(async () => {
    await closeDeployment();
    await closeDatabase();
  });
  beforeEach(async () => {
    sink = await startMailSink();
    Object.assign(env(), { SMTP_URL: sink.url });
  });
  afterEach(async () => {
    closeMail();
    await sink.close();
  });
  return {
    get sink() {
      return sink;
    },
  };
}
