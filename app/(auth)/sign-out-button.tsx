"use client";
import { signOut } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { ButtonSize, ButtonVariant } from "@/app/_ui/button";

type SignOutButtonProps = { label: string; variant?: ButtonVariant; size?: ButtonSize };

/** Ends the session on the server and leads to the sign-in page. */
export function SignOutButton({ label, variant, size }: SignOutButtonProps) {
  const [leaving, setLeaving] = useState(false);
  return (
    <Button
      variant={variant}
      size={size}
      pending={leaving}
      onClick={() => {
        setLeaving(true);
        void signOut({ callbackUrl: "/sign-in" }).catch(() => setLeaving(false));
      }}
    >
      {label}
    </Button>
  );
}
