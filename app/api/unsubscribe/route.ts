import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { systemNow } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { setSubscription } from "@/lib/notices";

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get("token") ?? "";
}

/** One-click unsubscribing as mail programs do it (RFC 8058): the token is the right, and no session is looked at. */
export async function POST(request: Request): Promise<Response> {
  try {
    const token = tokenOf(request);
    await setSubscription({ token, byMail: false, now: systemNow(), requestId: randomUUID() });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: error.status });
    throw error;
  }
}

/** A person who follows the address is shown what it does first: looking at it changes nothing. */
export function GET(request: Request): never {
  redirect(`/unsubscribe?token=${encodeURIComponent(tokenOf(request))}`);
}
