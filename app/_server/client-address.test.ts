import { afterEach, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { clientAddress } from "./client-address";
import { PEER_HEADER } from "./peer-header";

afterEach(() => void Object.assign(env(), { TRUSTED_PROXIES: 0 }));

const sent = new Map([
  [PEER_HEADER, "192.0.2.1"],
  ["x-forwarded-for", "198.51.100.66, 203.0.113.5, 203.0.113.9"],
]);

it.each([
  ["the connection's own address where no proxy is ours, whatever was made up", 0, "192.0.2.1"],
  ["what our one proxy added", 1, "203.0.113.9"],
  ["what the outer of our two added", 2, "203.0.113.5"],
  ["the connection's own where there are fewer than we said", 9, "192.0.2.1"],
])("counts %s", (_name, proxies, address) => {
  Object.assign(env(), { TRUSTED_PROXIES: proxies });
  expect(clientAddress((name) => sent.get(name) ?? null)).toBe(address);
});

it("knows no address where there is none", () => {
  expect(clientAddress(() => null)).toBeNull();
});
