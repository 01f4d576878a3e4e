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

/** A lone client, a list, or nothing: one name for all of them. Asked for all clients, what stays ticked does not count. */
function withClients({ clientIds, scope, ...values }: Record<string, unknown>): Record<string, unknown> {
  const list = scope === "all" ? [] : Array.isArray(clientIds) ? clientIds : [clientIds];
  return { ...values, clientIds: list.filter((id) => id !== null && id !== undefined) };
}

function named(values: Record<string, unknown>, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}

/** Invites somebody by mail. */
export async function invite(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const t = await getTranslations("settings.team");
    const refused = await refuseNobody(values);
    if (refused) return refused;
    await createInvitation({ ctx, input: parse(CreateInvitation, withClients(values)) });
    return done(t("sent", { email: named(values, "email") }));
  });
}

// "Only these" with none ticked would read as all clients.
async function refuseNobody(values: Record<string, unknown>): Promise<ActionResult | null> {
  const { clientIds, scope } = values;
  if (scope !== "some" || (Array.isArray(clientIds) && clientIds.length > 0)) return null;
  const t = await getTranslations("settings.team");
  return { ok: false, message: t("chooseSome"), fields: { clientIds: t("chooseSome") } };
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
    const refused = await refuseNobody(values);
    if (refused) return refused;
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
