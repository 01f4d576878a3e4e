import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth-options";

async function handle(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const handler: (request: Request, context: unknown) => Promise<Response> = NextAuth(authOptions());
  return handler(request, context);
}

export { handle as GET, handle as POST };
