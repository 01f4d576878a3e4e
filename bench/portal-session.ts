import { z } from "zod";

const SIGN_IN = "/api/auth/callback/password";

/** Fetches pages of the portal as somebody who has signed in. */
export interface PortalSession {
  /** Status and milliseconds until the whole page was there; redirects are not followed. */
  open(path: string): Promise<{ status: number; millis: number }>;
}

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
}

/** Signs in with a password, by the door that the sign-in page uses; nobody in particular where no address is given. */
export async function openPortalSession(
  origin: string,
  person: { email: string; password: string } | null,
): Promise<PortalSession> {
  const jar = new Map<string, string>();
  const keep = (response: Response): void => {
    for (const cookie of cookiesOf(response)) jar.set(cookie.slice(0, cookie.indexOf("=")), cookie);
  };
  const headers = () => ({ cookie: [...jar.values()].join("; ") });
  if (person) {
    const token = await fetch(`${origin}/api/auth/csrf`);
    keep(token);
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await token.json());
    const body = new URLSearchParams({ csrfToken, ...person, json: "true" });
    const answer = await fetch(origin + SIGN_IN, {
      method: "POST",
      headers: headers(),
      body,
      redirect: "manual",
    });
    keep(answer);
    if (!answer.ok) throw new Error(`${person.email} is not let in: ${answer.status}.`);
  }
  return {
    async open(path) {
      const started = performance.now();
      const answer = await fetch(origin + path, { headers: headers(), redirect: "manual" });
      await answer.arrayBuffer();
      return { status: answer.status, millis: performance.now() - started };
    },
  };
}
