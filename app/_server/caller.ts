import { randomUUID } from "node:crypto";
import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { systemNow } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { findSession, memberCtxOf, type MemberCtx, type SignedIn } from "@/lib/identity";
import { authOptions } from "./auth-options";

/** Who is signed in, read from the session's row once a request; null for a missing, malformed or ended session. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions()).catch(() => null);
  if (!session?.sid) return null;
  const person = await findSession(session.sid, systemNow());
  if (!person) log().info({ reason: "session_over" }, "sign-in refused");
  return person;
});

async function toSignIn(): Promise<never> {
  const path = (await headers()).get("x-path") ?? "/";
  return redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** Who is signed in; anybody else is sent to the sign-in page and comes back afterwards. */
export async function requireSignedIn(): Promise<SignedIn> {
  return (await findSignedIn()) ?? toSignIn();
}

/** The caller as a member of that provider. A provider of others and one that never was are the same page. */
export const requireMember = cache(
  async (providerSlug: string): Promise<MemberCtx & { person: SignedIn }> => {
    const person = await requireSignedIn();
    const member = memberCtxOf(person.memberships, providerSlug, systemNow(), randomUUID());
    return member ? { ...member, person } : notFound();
  },
);

/** The same for an action: null where the caller is not signed in or not a member. */
export async function findCaller(providerSlug: string): Promise<MemberCtx | null> {
  const person = await findSignedIn();
  return person ? memberCtxOf(person.memberships, providerSlug, systemNow(), randomUUID()) : null;
}
