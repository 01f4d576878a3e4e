import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { Mailbox } from "./mailbox";
import { startMailCatcher } from "./start-mail-catcher";
import type { MailCatcher } from "./start-mail-catcher";

const Messages = z.object({
  messages: z.array(z.object({ id: z.string(), subject: z.string(), recipients: z.array(z.string()) })),
});

let folder: string;
let catcher: MailCatcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inbox-"));
  catcher = await startMailCatcher({ smtpPort: 0, inboxPort: 0, folder });
});

afterEach(async () => {
  await catcher.close();
  await rm(folder, { recursive: true });
});

async function send(subject: string, extra: object = {}): Promise<void> {
  await createTransport(catcher.smtpUrl).sendMail({
    from: '"Accordant" <notices@accordant.example>',
    to: "li@hengli.example",
    subject,
    text: "The certificate was revoked.",
    html: "<p>The certificate was <b>revoked</b>.</p><script>alert(1)</script>",
    ...extra,
  });
}

async function messages(query = ""): Promise<z.infer<typeof Messages>["messages"]> {
  const answer = await fetch(`${catcher.inboxUrl}/messages${query}`);
  return Messages.parse(await answer.json()).messages;
}

describe("the inbox", () => {
  test("refuses a mail to somebody at nobody.example, and keeps the others", async () => {
    await expect(send("Lost", { to: "typo@nobody.example" })).rejects.toThrow("No such mailbox here");
    await send("Kept");
    expect((await messages()).map(({ subject }) => subject)).toEqual(["Kept"]);
  });

  test("lists mails newest first, each as often as it was sent", async () => {
    await send("first");
    await send("same", { messageId: "<one@accordant.example>" });
    await send("same", { messageId: "<one@accordant.example>" });
    expect((await messages()).map((mail) => mail.subject)).toEqual(["same", "same", "first"]);
  });

  test("gives one mail with text, HTML, headers and attachments, in any script", async () => {
    await send("证书已被撤销", {
      headers: { "X-Deadline": "7" },
      attachments: [{ filename: "receipt.json", content: "{}" }],
    });
    const [first] = await messages();
    const answer = await fetch(`${catcher.inboxUrl}/messages/${first?.id}`);
    expect(await answer.json()).toMatchObject({
      subject: "证书已被撤销",
      from: "Accordant <notices@accordant.example>",
      to: ["li@hengli.example"],
      text: expect.stringContaining("was revoked"),
      html: expect.stringContaining("<b>revoked</b>"),
      headers: expect.arrayContaining([{ name: "x-deadline", value: "7" }]),
      attachments: [{ name: "receipt.json", type: "application/json", bytes: 2 }],
    });
  });

  test("finds mails by the address they were delivered to, blind copies included", async () => {
    await send("for both", { bcc: "wang@nanhai.example" });
    await send("for one");
    expect(await messages("?to=WANG@nanhai.example")).toMatchObject([
      { subject: "for both", recipients: ["li@hengli.example", "wang@nanhai.example"] },
    ]);
    expect(await messages("?to=li@hengli.example")).toHaveLength(2);
  });

  test("shows a mail's HTML only in a sandbox without scripts", async () => {
    await send("html");
    const [first] = await messages();
    const mailPage = await (await fetch(`${catcher.inboxUrl}/mail/${first?.id}`)).text();
    expect(mailPage).toContain('sandbox="allow-popups');
    expect(mailPage).not.toContain("<script>alert");
    const body = await fetch(`${catcher.inboxUrl}/messages/${first?.id}/html`);
    expect(body.headers.get("content-security-policy")).toMatch(/^sandbox .*default-src 'none'/);
  });

  test("escapes what a mail claims", async () => {
    await send("<img src=x onerror=alert(1)>");
    expect(await (await fetch(catcher.inboxUrl)).text()).toContain("&lt;img src=x");
  });

  test("deletes all, and answers 404 for a mail that is not there", async () => {
    await send("gone soon");
    const [first] = await messages();
    expect((await fetch(`${catcher.inboxUrl}/messages`, { method: "DELETE" })).status).toBe(204);
    expect(await messages()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
    const answer = await fetch(`${catcher.inboxUrl}/messages/${first?.id}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });
});

test("keeps mails between starts", async () => {
  await send("kept");
  await catcher.close();
  catcher = await startMailCatcher({ smtpPort: 0, inboxPort: 0, folder });
  expect(await messages()).toMatchObject([{ subject: "kept", recipients: ["li@hengli.example"] }]);
});

test("takes a mail from a client that signs in", async () => {
  const { port } = new URL(catcher.smtpUrl);
  const auth = { user: "someone", pass: "anything" };
  const transport = createTransport({ host: "127.0.0.1", port: Number(port), auth });
  await transport.sendMail({ from: "a@a.example", to: "b@b.example", subject: "signed in", text: "x" });
  expect(await messages()).toHaveLength(1);
});

test("takes fifty mails at once and loses none", async () => {
  await Promise.all(Array.from({ length: 50 }, (_, index) => send(`mail ${index}`)));
  expect(new Set((await messages()).map((mail) => mail.subject)).size).toBe(50);
});

test("keeps only the newest", async () => {
  const box = await Mailbox.open(folder, 2);
  for (const subject of ["one", "two", "three"]) {
    await box.add(["a@a.example"], Buffer.from(`Subject: ${subject}\r\n\r\nx`), new Date());
  }
  expect(box.list().map((mail) => mail.subject)).toEqual(["three", "two"]);
});

test("says which port is taken", async () => {
  const port = Number(new URL(catcher.inboxUrl).port);
  await expect(startMailCatcher({ smtpPort: 0, inboxPort: port, folder })).rejects.toThrow(
    `Port ${port} cannot be used`,
  );
});
