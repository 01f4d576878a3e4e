"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import {
  createInvitation,
  CreateInvitation,
  endInvitation,
  EndInvitation,
  endMember,
  EndMember,
  updateMember,
  UpdateMember,
} from "@/lib/identity";

/**
 * What the form says of clients, as the verbs take it. All of them only where that was chosen, or the role has no
 * choice; what stays ticked then does not count. A lone client is a list of one.
 */
function withClients({ clientIds, scope, ...values }: Record<string, unknown>): Record<string, unknown> {
  const allClients = values["role"] === "owner" || (values["role"] !== "exporter" && scope === "all");
  const list = allClients ? [] : Array.isArray(clientIds) ? clientIds : [clientIds];
  return { ...values, allClients, clientIds: list.filter((id) => id !== null && id !== undefined) };
}

function named(values: Record<string, unknown>, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}

/** Invites somebody by mail. */
export async function invite(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const t = await getTranslations("settings.team");
    await createInvitation({ ctx, input: parse(CreateInvitation, withClients(values)) });
    return done(t("sent", { email: named(values, "email") }));
  });
}

/** Withdraws an open invitation. */
export async function withdraw(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { email, ...values }) => {
    await endInvitation({ ctx, input: parse(EndInvitation, values) });
    const t = await getTranslations("settings.team");
    return done(t("withdrawn", { email: named({ email }, "email") }));
  });
}

/** Changes what a member may do and see. */
export async function changeMember(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { name, ...values }) => {
    await updateMember({ ctx, input: parse(UpdateMember, withClients(values)) });
    const t = await getTranslations("settings.team");
    return done(t("changed", { name: named({ name }, "name") }));
  });
}

/** Ends a membership. */
export async function removeMember(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { name, ...values }) => {
    await endMember({ ctx, input: parse(EndMember, values) });
    const t = await getTranslations("settings.team");
    return done(t("ended", { name: named({ name }, "name") }));
  });
}
