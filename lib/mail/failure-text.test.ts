import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "@/lib/endpoints/endpoint-input";
import { REGIMES } from "@/lib/regimes";
import { failureText, noticeText, type SingleMatter } from ".";
import { FAILURE_WORDS } from "./failure-words";

const READERS = (["en", "zh"] as const).map((locale) => ({ locale, timeZone: "Asia/Shanghai" }));

/** Codes that the sources of a folder write in the member of that name. */
function codesIn(folder: string, member: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const found = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), "utf8").matchAll(new RegExp(`\\b${member}: "([a-z_]+)"`, "g")),
    ]);
  return found.flatMap(([, code]) => code ?? []);
}

const CODES = [
  ...codesIn("lib/deliveries", "error"),
  ...codesIn("lib/outbox", "error"),
  ...REGIMES.flatMap(({ id }) =>
    ["failure", "unreadable", "refused"].flatMap((member) => codesIn(`lib/regimes/${id}`, member)),
  ),
  ...["attempts_spent", "refused", "unreachable", "too_slow", "redirected"],
  ...["http_302", "http_401", "http_500", "smtp_421", "smtp_550"],
];

describe("what went wrong with a delivery", () => {
  it("is looked for where it is written", () => {
    expect(CODES).toEqual(expect.arrayContaining(["gone", "internal", "mail_malformed", "filing_refused"]));
  });

  it.each([...new Set(CODES)])("has words in both languages, never its code: %s", (code) => {
    const [en = "", zh = ""] = READERS.map((reader) => failureText(code, {}, reader));
    for (const text of [en, zh]) expect(text).not.toMatch(/[{}]|undefined|[a-z]+_[a-z0-9]+/);
    expect(en).toMatch(/^[A-Z].*[.:] ?–?$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it("has every word in both languages", () => {
    expect(Object.keys(FAILURE_WORDS.zh).sort()).toEqual(Object.keys(FAILURE_WORDS.en).sort());
  });

  it("says what a platform found wrong, and names a code that nobody has words for", () => {
    const [, zh] = READERS;
    if (!zh) throw new Error("There is a Chinese reader.");
    expect(failureText("filing_refused", { status: "422", detail: "endpointUrl" }, zh)).toBe(
      "平台拒绝了备案，HTTP 状态 422：endpointUrl",
    );
    expect(failureText("some_new_code", {}, zh)).toBe("发送失败（some_new_code）。");
  });
});

describe("what could not be delivered", () => {
  const names = [...EVENT_TYPES, ...REGIMES.flatMap(({ pushes }) => pushes.map(({ name }) => name))];

  it.each(names)("is told in both languages: %s", (event) => {
    const place = { providerName: "Demo", providerSlug: "demo", reason: "owner" as const, at: new Date() };
    const outboxId = "019abc00-0000-7000-8000-000000000001";
    const matter: SingleMatter = {
      kind: "delivery_dead",
      event,
      endpoint: "ERP",
      outboxId,
      failure: "http_500",
    };
    const late: SingleMatter = {
      kind: "push_expired",
      subject: event,
      counterpart: "ERP",
      outboxId,
      expiredAt: "2026-11-24T08:00:00Z",
    };
    const [en, zh] = READERS.map((reader) =>
      [matter, late].flatMap((one) => noticeText(one, reader, place).paragraphs),
    );
    expect(en?.[0]).toMatch(/^(A|The) /);
    expect(en?.[1]).toBe("The last failure was: It answered with HTTP status 500.");
    expect(zh?.[0]).toMatch(/^\p{Script=Han}/u);
    expect(zh?.[1]).toBe("最近一次失败：对方返回 HTTP 状态 500。");
    expect(zh?.[3]).toMatch(/^\p{Script=Han}/u);
  });
});
