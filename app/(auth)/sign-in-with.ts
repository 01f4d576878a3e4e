import { signIn } from "next-auth/react";
import { readWait } from "../_server/wait-for";

/** Whether it worked, and otherwise how many minutes to wait before the next try, or null. */
export type SignInOutcome = { ok: true } | { ok: false; waitMinutes: number | null };

/** Signs in by one of our ways and stays on the page. Throws where the server does not answer. */
export async function signInWith(
  way: "password" | "link" | "invitation",
  values: Record<string, string>,
): Promise<SignInOutcome> {
  const answer = await signIn(way, { ...values, redirect: false });
  return answer?.ok === true ? { ok: true } : { ok: false, waitMinutes: readWait(answer?.error) };
}

/** A typed value as text. */
export function typedText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
