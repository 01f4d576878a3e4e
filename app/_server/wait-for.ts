const FORM = /^wait:(\d{1,4})$/;

/** Says through next-auth, which hands on nothing but an error's text, for how many minutes sign-in is refused. */
export function waitFor(until: Date, now: Date): string {
  return `wait:${Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))}`;
}

/** The minutes in such a text, or null. */
export function readWait(text: unknown): number | null {
  const minutes = typeof text === "string" ? FORM.exec(text)?.[1] : undefined;
  return minutes === undefined ? null : Number(minutes);
}
