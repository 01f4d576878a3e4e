import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth-options";

type Handler = (request: Request, context: unknown) => Promise<Response>;

/** Guarantee: given options alone, next-auth gives a route handler; its types do not say so. */
function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

async function handle(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const handler: unknown = NextAuth(authOptions());
  if (!isHandler(handler)) throw new Error("next-auth gave no handler.");
  return handler(request, context);
}

export { handle as GET, handle as POST };
