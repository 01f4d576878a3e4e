import { describe, expect, it } from "vitest";
import { mayReadMetrics, METERS, metricsText } from "./metrics";

const NOW = new Date("2026-11-24T12:00:00Z");
const TOKEN = "a-token-of-the-monitor";

describe("metrics", () => {
  const from = (remoteAddress: string | null, isForwarded = false, authorization?: string) => ({
    remoteAddress,
    isForwarded,
    authorization,
  });

  it("are read from the machine itself, and not through a proxy on it", () => {
    for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      expect(mayReadMetrics(from(address), undefined)).toBe(true);
    expect(mayReadMetrics(from("127.0.0.1", true), undefined)).toBe(false);
    expect(mayReadMetrics(from("10.0.0.7"), undefined)).toBe(false);
    expect(mayReadMetrics(from(null), undefined)).toBe(false);
  });

  it("are read from elsewhere by whoever bears the token", () => {
    expect(mayReadMetrics(from("10.0.0.7", false, `Bearer ${TOKEN}`), TOKEN)).toBe(true);
    expect(mayReadMetrics(from("127.0.0.1", true, `Bearer ${TOKEN}`), TOKEN)).toBe(true);
    expect(mayReadMetrics(from("10.0.0.7", false, "Bearer something-else-again"), TOKEN)).toBe(false);
    expect(mayReadMetrics(from("10.0.0.7"), TOKEN)).toBe(false);
  });

  it("say how the outbox stands and what the process did", async () => {
    METERS.deliveries.reset();
    METERS.deliveries.inc({ kind: "webhook", outcome: "retry" });
    const dueAt = new Date(NOW.getTime() - 90_000);
    const text = await metricsText({ pending: 3, dead: 1, expired: 0, oldestDueAt: dueAt }, NOW);
    expect(text).toContain('accordant_outbox_rows{state="pending"} 3');
    expect(text).toContain("accordant_outbox_oldest_due_seconds 90");
    expect(text).toContain('accordant_deliveries_total{kind="webhook",outcome="retry"} 1');
    expect(text).toContain("process_cpu_seconds_total");
  });
});
