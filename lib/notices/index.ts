import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

export interface NewNotice {
  kind: string;
  subjectKind: string;
  subjectId: string;
  rung?: string;
  clientId: string | null;
  params: Record<string, string | number | null>;
  to: "owners" | "members";
}

/** Placeholder until the noun is merged. */
export function createNotices(_tx: Tx, _ctx: Ctx, _notice: NewNotice): Promise<number> {
  return Promise.resolve(0);
}
