import { z } from "zod";
import { ROLES } from "@/lib/core/ctx";

/** What somebody is in a provider, and which clients they see: all, also those to come, or the ones named. */
export const MemberScope = z.object({
  role: z.enum(ROLES),
  /** Said outright, because a list that came out empty must never read as everything. */
  allClients: z.boolean(),
  clientIds: z.array(z.uuid()).max(500).default([]),
});
type MemberScope = z.output<typeof MemberScope>;

function problem({ role, allClients, clientIds }: MemberScope): { message: string } | null {
  if (role === "exporter")
    return !allClients && clientIds.length === 1
      ? null
      : { message: "choose the one client an exporter belongs to" };
  if (role === "owner")
    return allClients && clientIds.length === 0 ? null : { message: "an owner sees every client" };
  if (allClients) return clientIds.length === 0 ? null : { message: "choose all clients or some, not both" };
  return clientIds.length > 0 ? null : { message: "choose at least one client" };
}

/** Refuses a role and clients that do not go together, at `clientIds`. */
export function checkMemberScope(value: MemberScope, issue: z.core.$RefinementCtx): void {
  const found = problem(value);
  if (found !== null) issue.addIssue({ code: "custom", path: ["clientIds"], ...found });
}
