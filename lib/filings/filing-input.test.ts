import { expect, it } from "vitest";
import { CreateFiling } from "./filing-input";

const filing = { regime: "tig", state: "accepted", submittedAt: "2026-06-02T02:30:00Z" };

it.each([
  ["the same moment", "2026-06-02T02:30:00Z", true],
  ["the same moment in another zone", "2026-06-02T10:30:00+08:00", true],
  ["later", "2026-06-03T00:00:00Z", true],
  ["earlier", "2026-06-02T02:29:59Z", false],
  ["earlier, though it reads later", "2026-06-02T10:29:00+08:00", false],
])("a decision at %s as the submission", (_name, decidedAt, isTaken) => {
  const read = CreateFiling.safeParse({ ...filing, decidedAt });
  expect(read.success).toBe(isTaken);
  if (!isTaken) expect(read.error?.issues[0]?.message).toBe("must not be before it was submitted");
});
