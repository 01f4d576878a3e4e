import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { deadlineMatter, NOTICE_SAMPLES } from "@/test/notice-samples";
import { startMailSink, type MailSink } from "@/test/start-mail-sink";
import { closeMail, NOTICE_KINDS, noticeText, sendMail, type MailPayload } from ".";
import { renderMail } from "./render-mail";
import { readUnsubscribe } from "./unsubscribe-token";

const ID = "019abc00-0000-7000-8000-000000000002";
const place = { providerName: "Demo", providerSlug: "demo", reason: "owner" as const };
const READERS = [
  { locale: "en" as const, timeZone: "Europe/Paris" },
  { locale: "zh" as const, timeZone: "Asia/Shanghai" },
];

function payload(locale: "en" | "zh", index: number): MailPayload {
  const matter = NOTICE_SAMPLES[index] ?? deadlineMatter("due");
  const timeZone = "Asia/Shanghai";
  const content = {
    kind: "notice" as const,
    ...place,
    providerId: ID,
    personId: ID,
    recipientName: "Li",
    matter,
  };
  return { to: "li@example.com", locale, timeZone, content };
}

describe("a notice's words", () => {
  it("exist for every kind", () => {
    expect(NOTICE_SAMPLES.map(({ kind }) => kind).sort()).toEqual([...NOTICE_KINDS].sort());
  });

  it.each<[string, string, string, string]>([
    [
      "before_30",
      "upcoming",
      "Filing with the coordination platform is due in 30 days",
      "向数字贸易协调平台备案：30 天后到期",
    ],
    [
      "before_3",
      "upcoming",
      "Filing with the coordination platform is due in 3 days",
      "向数字贸易协调平台备案：3 天后到期",
    ],
    [
      "before_1",
      "upcoming",
      "Filing with the coordination platform is due tomorrow",
      "向数字贸易协调平台备案：明天到期",
    ],
    ["due", "missed", "Filing with the coordination platform is due now", "向数字贸易协调平台备案：现已到期"],
    [
      "overdue_2",
      "missed",
      "Filing with the coordination platform is 14 days overdue",
      "向数字贸易协调平台备案：已逾期 14 天",
    ],
    [
      "overdue_1",
      "unknown",
      "Filing with the coordination platform: nobody can say whether it was in time",
      "向数字贸易协调平台备案：无法确认是否按时完成",
    ],
  ])("say what and when in the title: %s, %s", (rung, state, en, zh) => {
    const titles = READERS.map((reader) => noticeText(deadlineMatter(rung, state), reader, place).title);
    expect(titles).toEqual([en, zh]);
  });

  it("name the document's zone, and the reader's where it reads otherwise", () => {
    const [paris, shanghai] = READERS.map((reader) => noticeText(deadlineMatter("before_3"), reader, place));
    expect(paris?.paragraphs[0]).toContain(
      "19 May 2026, 24:00 Asia/Shanghai (19 May 2026, 18:00 Europe/Paris)",
    );
    expect(shanghai?.paragraphs[0]).toContain("2026年5月19日 24:00 Asia/Shanghai");
    expect(paris?.sections[0]?.items).toEqual([
      "Hengli Sensors · Shenzhen Hengli",
      "Nanhai Foods · Nanhai Foods Co.",
      "and 1 more",
    ]);
  });

  it.each(NOTICE_SAMPLES.map((matter, index) => [matter.kind, index] as const))(
    "are whole in both languages, as HTML and as text: %s",
    async (_kind, index) => {
      const links = { portalUrl: "https://portal.example", linkToken: null, unsubscribeToken: "a.b" };
      const [en, zh] = await Promise.all([
        renderMail(payload("en", index), links),
        renderMail(payload("zh", index), links),
      ]);
      for (const mail of [en, zh]) {
        expect(`${mail.subject} ${mail.text}`).not.toMatch(/[{}]|undefined|\bnull\b/);
        expect(mail.html).toContain("https://portal.example/unsubscribe?token=a.b");
        expect(mail.html).toMatch(/href="https:\/\/portal\.example\/demo\//);
      }
      expect(en.subject).not.toMatch(/\p{Script=Han}/u);
      expect(zh.subject).toMatch(/\p{Script=Han}/u);
    },
  );
});

describe("a mail that is a notice", () => {
  let sink: MailSink;
  const before = env().SMTP_URL;
  beforeAll(async () => {
    sink = await startMailSink();
    Object.assign(env(), { SMTP_URL: sink.url });
  });
  afterAll(async () => {
    closeMail();
    await sink.close();
    Object.assign(env(), { SMTP_URL: before });
  });

  it("can be unsubscribed from with one click, by a token bound to provider, person and kind", async () => {
    await sendMail({ id: ID, payload: payload("en", 2), linkToken: null });
    const raw = (sink.mails[0]?.raw ?? "").replaceAll(/\r\n[ \t]+/g, "");
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    const token = /^List-Unsubscribe: ?<[^>]*\/api\/unsubscribe\?token=([^>]+)>\r$/m.exec(raw)?.[1] ?? "";
    expect(readUnsubscribe(env().AUTH_SECRET, token)).toEqual({
      providerId: ID,
      personId: ID,
      kind: "endpoint_paused",
    });
  });

  it("that is not one has no such link", async () => {
    const content = { kind: "sign_in_link" as const, name: "Li", validMinutes: 15 };
    const mail = { to: "li@example.com", locale: "en" as const, timeZone: "UTC", content };
    await sendMail({ id: ID, payload: mail, linkToken: "t" });
    expect(sink.mails[1]?.raw).not.toContain("List-Unsubscribe");
  });
});
