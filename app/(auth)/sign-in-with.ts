import { signIn } from "next-auth/react";

/** Signs in by one of our ways and stays on the page; gives whether it worked. Throws where the server does not answer. */
export async function signInWith(
  way: "password" | "link" | "invitation",
  values: Record<string, string>,
): Promise<boolean> {
  const answer = await signIn(way, { ...values, redirect: false });
  return answer?.ok === true;
}

/** A typed value as text. */
export function typedText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
