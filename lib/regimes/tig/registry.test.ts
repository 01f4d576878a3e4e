import { describe, expect, it } from "vitest";
import { FACT_KINDS } from "../define-regime";
import { en } from "./messages/en";
import { lspRegistry } from "./registry";

const NUMBER = "LSP-2026-0001";
const CERTIFICATE = {
  number: NUMBER,
  status: "active",
  entity: "Pacific Language Co., Ltd.",
  issuingCountries: ["CN", "JP"],
  languages: ["en", "ja"],
  validUntil: "2027-05-31",
  asOf: "2026-11-22T03:00:00Z",
};

const answered = (body: unknown, status = 200, contentType = "application/json") =>
  lspRegistry.read(
    { status, contentType, body: typeof body === "string" ? body : JSON.stringify(body) },
    NUMBER,
  );

describe("the public registry", () => {
  it("is asked for one certificate, whatever its number contains", () => {
    expect(lspRegistry.request("http://127.0.0.1:4100/lsp-registry/", "A/../B?x=1")).toEqual({
      method: "GET",
      url: "http://127.0.0.1:4100/lsp-registry/certificates/A%2F..%2FB%3Fx%3D1",
      headers: { accept: "application/json" },
    });
  });

  it("gives the value of a fact, but for what the engine adds", () => {
    const reading = answered(CERTIFICATE, 200, "application/json; charset=utf-8");
    expect(reading).toEqual({
      ok: true,
      value: {
        status: "active",
        entity: "Pacific Language Co., Ltd.",
        issuingCountries: ["CN", "JP"],
        languages: ["en", "ja"],
        validUntil: "2027-05-31",
      },
      statedAt: "2026-11-22T03:00:00.000Z",
    });
    const added = { checkedAt: CERTIFICATE.asOf, freshUntil: CERTIFICATE.asOf, snapshotId: "s" };
    const value = reading.ok ? { ...reading.value, ...added } : null;
    expect(FACT_KINDS["lsp_certificate.registry"].safeParse(value).success).toBe(true);
  });

  it("reads a problem document of 404 as not found", () => {
    const reading = answered({ title: "Not on the register", status: 404 }, 404, "application/problem+json");
    expect(reading).toMatchObject({ ok: true, value: { status: "not_found", issuingCountries: [] } });
  });

  it.each<[string, ReturnType<typeof answered>, string, Record<string, unknown>]>([
    [
      "an HTML page",
      answered("<html>", 200, "text/html"),
      "registry_failure_content_type",
      { contentType: "text/html" },
    ],
    [
      "an HTML page of 404",
      answered("<html>", 404, "text/html"),
      "registry_failure_content_type",
      { status: 404 },
    ],
    ["no content type", answered(CERTIFICATE, 200, ""), "registry_failure_content_type", { contentType: "" }],
    ["bad JSON", answered("{"), "registry_failure_not_json", {}],
    ["a server error", answered("", 503), "registry_failure_http_status", { status: 503 }],
    ["a redirect", answered("", 302), "registry_failure_http_status", { status: 302 }],
    [
      "another number",
      answered({ ...CERTIFICATE, number: "LSP-X" }),
      "registry_failure_other_number",
      { number: NUMBER },
    ],
    [
      "a status it does not have",
      answered({ ...CERTIFICATE, status: "good" }),
      "registry_failure_member",
      { member: "status" },
    ],
    [
      "an impossible date",
      answered({ ...CERTIFICATE, validUntil: "2027-02-30" }),
      "registry_failure_member",
      { member: "validUntil" },
    ],
    ["null", answered("null"), "registry_failure_member", { member: "/" }],
    [
      "a 404 that says 200",
      answered({ status: 200 }, 404, "application/problem+json"),
      "registry_failure_member",
      {},
    ],
  ])("is not believed when it answers with %s", (_name, reading, failure, params) => {
    expect(reading).toMatchObject({ ok: false, failure, params });
    expect(en.messages[failure]).toBeDefined();
  });

  it("reads its callback with the number it is about and when it happened", () => {
    const body = {
      type: "certificate.status_changed",
      timestamp: "2026-11-22T03:00:01Z",
      data: { ...CERTIFICATE, status: "revoked" },
    };
    expect(lspRegistry.readCallback(body)).toMatchObject({
      ok: true,
      key: NUMBER,
      occurredAt: "2026-11-22T03:00:00.000Z",
      value: { status: "revoked" },
    });
  });

  it("keeps a callback it cannot believe apart from one that is not its own", () => {
    const lying = {
      type: "certificate.status_changed",
      timestamp: "2026-11-22T03:00:01Z",
      data: { number: NUMBER, status: "?" },
    };
    expect(lspRegistry.readCallback(lying)).toMatchObject({
      ok: false,
      key: NUMBER,
      occurredAt: "2026-11-22T03:00:01.000Z",
    });
    for (const foreign of [
      null,
      "text",
      {},
      { type: "other.event", timestamp: "2026-11-22T03:00:01Z", data: CERTIFICATE },
    ]) {
      expect(lspRegistry.readCallback(foreign)).toBeNull();
    }
  });

  it.each<[before: string | null, after: string, alarm: boolean]>([
    ["active", "revoked", true],
    ["active", "suspended", true],
    ["active", "expired", true],
    ["active", "not_found", true],
    ["active", "active", false],
    ["suspended", "active", false],
    ["suspended", "revoked", true],
    ["revoked", "revoked", false],
    [null, "active", false],
    [null, "revoked", false],
  ])("going from %s to %s is an alarm: %s", (before, after, alarm) => {
    expect(lspRegistry.isAlarm(before === null ? null : { status: before }, { status: after })).toBe(alarm);
  });
});
