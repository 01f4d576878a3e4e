"use server";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { after } from "next/server";
import { z } from "zod";
import type { ActionResult } from "@/app/_ui/action-result";
import { systemNow } from "@/lib/core/clock";
import { parse } from "@/lib/core/parse";
import {
  AcceptInvitation,
  findInvitation,
  findUsedInvitation,
  requestSignInLink,
  reserveSignInLink,
} from "@/lib/identity";
import { getFormat } from "../_i18n/format";
import { parseLocale } from "../_i18n/locales";
import { findSignedIn } from "../_server/caller";
import { clientAddress } from "../_server/client-address";
import { explain } from "../_server/explain";
import { readWait, waitFor } from "../_server/wait-for";
import { safeNext } from "./safe-next";

const LinkRequest = z.object({ email: z.email().max(254) });
const Token = z.object({ token: z.string().max(100) });
const YEAR_SECONDS = 31_536_000;

/** Mails a link to sign in. Answers the same whether or not the address has an account. */
export async function requestLink(input: Record<string, unknown>): Promise<ActionResult> {
  const t = await getTranslations("auth");
  const asked = LinkRequest.safeParse(input);
  if (!asked.success) return { ok: false, message: t("emailNeeded"), fields: { email: t("emailNeeded") } };
  const [now, sent] = [systemNow(), await headers()];
  const until = await reserveSignInLink(
    asked.data.email,
    clientAddress((name) => sent.get(name)),
    now,
  );
  if (until) {
    const minutes = readWait(waitFor(until, now)) ?? 1;
    const said = (await getTranslations("errors"))("waitLink", { minutes });
    return { ok: false, message: said, fields: { email: said } };
  }
  // After the answer, which so takes as long for an address nobody has.
  after(() => requestSignInLink(asked.data.email, now));
  return { ok: true };
}

/** Why an invitation cannot be accepted: it was already, in another window perhaps, or it is gone. */
async function goneWords(token: string): Promise<string> {
  const [t, format] = [await getTranslations("auth"), await getFormat()];
  const used = await findUsedInvitation(token);
  return used
    ? t("invitationUsed", { email: used.email, day: format.date(used.acceptedAt) })
    : t("invitationGone");
}

/** Whether an invitation can still be accepted and what was typed will do; said before anything is made of it. */
export async function checkInvitation(input: Record<string, unknown>): Promise<ActionResult> {
  const named = Token.safeParse(input);
  const found = named.success ? await findInvitation(named.data.token, systemNow()) : null;
  if (!found) return { ok: false, message: await goneWords(named.data?.token ?? "") };
  try {
    if (!found.hasAccount) parse(AcceptInvitation, input);
    return { ok: true };
  } catch (error) {
    return explain(error, await getLocale(), await getTranslations("errors"));
  }
}

/** Right after signing in: takes over the person's language unless one was chosen in this browser, and says where to go. */
export async function enter(input: { next: string }): Promise<{ next: string }> {
  const [person, jar] = [await findSignedIn(), await cookies()];
  const own = parseLocale(person?.locale);
  if (own && !parseLocale(jar.get("locale")?.value)) {
    jar.set("locale", own, { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax" });
  }
  return { next: safeNext(input.next) };
}
