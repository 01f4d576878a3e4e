import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { deadlineMatter, NOTICE_SAMPLES } from "@/test/notice-samples";
import { startMailSink, type MailSink } from "@/test/start-mail-sink";
import { closeMail, NOTICE_KINDS, noticeText, sendMail, type MailPayload } from ".";
import { renderMail } from "./render-mail";
import { readUnsubscribe } from "./unsubscribe-token";

const ID = "019abc00-0000-7000-8000-000000000002";
const place = { providerName: "Demo", providerSlug: "demo", reason: "owner" as const };
const NOW = new Date("2026-05-16T16:00:00Z");
const placeAt = (at: string) => ({ ...place, at: new Date(at) });
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
    clientIds: null,
    matter,
  };
  return { to: "li@example.com", locale, timeZone, content };
}

describe("a notice's words", () => {
  it("exist for every kind", () => {
    expect(NOTICE_SAMPLES.map(({ kind }) => kind).sort()).toEqual([...NOTICE_KINDS].sort());
  });

  it.each<[string, string, string, string]>([
    ["2026-04-19T16:00:00Z", "upcoming", "is due in 30 days", "30 天后到期"],
    ["2026-05-16T15:00:00Z", "upcoming", "is due in 3 days", "3 天后到期"],
    ["2026-05-17T22:30:00Z", "unknown", "is due tomorrow", "明天到期"],
    ["2026-05-19T16:00:00Z", "missed", "is due now", "现已到期"],
    ["2026-05-20T21:30:00Z", "missed", "is 1 day overdue", "已逾期 1 天"],
    ["2026-06-02T16:00:00Z", "missed", "is 14 days overdue", "已逾期 14 天"],
  ])("count the reader's own days to when it is due, in the title: %s, %s", (at, state, en, zh) => {
    const matter = { ...deadlineMatter("before_3", state), earliestAt: null };
    const reader = { locale: "en" as const, timeZone: "Europe/Paris" };
    const title = (locale: "en" | "zh") => noticeText(matter, { ...reader, locale }, placeAt(at)).title;
    expect(title("en")).toBe(`Filing with the coordination platform ${en}`);
    expect(title("zh")).toBe(`向数字贸易协调平台备案：${zh}`);
  });

  it("never call a day tomorrow that the reader's calendar calls today", () => {
    // At 0:00 on the 19th in Shanghai, where it is due "19 May, 24:00"; in Paris it is 18:00 on the 18th.
    const matter = { ...deadlineMatter("before_1"), earliestAt: null };
    const titles = READERS.map((reader) => noticeText(matter, reader, placeAt("2026-05-18T16:00:00Z")).title);
    expect(titles).toEqual([
      "Filing with the coordination platform is due tomorrow",
      "向数字贸易协调平台备案：今天到期",
    ]);
  });

  it("say that it may be due from the earliest instant it may mean, and in doubt that nobody knows", () => {
    const titles = (matter: ReturnType<typeof deadlineMatter>, at: string) =>
      READERS.map((reader) => noticeText(matter, reader, placeAt(at)).title);
    expect(titles(deadlineMatter("due"), "2026-05-18T12:00:00Z")).toEqual([
      "Filing with the coordination platform may be due already",
      "向数字贸易协调平台备案：可能已经到期",
    ]);
    expect(titles(deadlineMatter("overdue_1", "unknown"), "2026-05-26T16:00:00Z")).toEqual([
      "Filing with the coordination platform: nobody can say whether it was in time",
      "向数字贸易协调平台备案：无法确认是否按时完成",
    ]);
  });

  it("name the document's zone, and the reader's where it reads otherwise", () => {
    const [paris, shanghai] = READERS.map((reader) =>
      noticeText(deadlineMatter("before_3"), reader, { ...place, at: NOW }),
    );
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
      const links = {
        portalUrl: "https://portal.example",
        linkToken: null,
        unsubscribeToken: "a.b",
        at: NOW,
      };
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
    await sendMail({ id: ID, payload: payload("en", 2), linkToken: null, now: NOW });
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
    await sendMail({ id: ID, payload: mail, linkToken: "t", now: NOW });
    expect(sink.mails[1]?.raw).not.toContain("List-Unsubscribe");
  });
});
