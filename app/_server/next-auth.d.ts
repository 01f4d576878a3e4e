import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface Session {
    /** Id of the sign-in's row; everything else about the person is read from there on each request. */
    sid: string;
  }
  interface User {
    sid?: string;
    email_verified?: boolean;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
