import { Button } from "@/app/_ui/button";
import type { ButtonVariant } from "@/app/_ui/button";
import { signOut } from "../(portal)/[provider]/actions";

/** Ends the session and leads to the sign-in page; a form, so that it works before any script has loaded. */
export function SignOutButton({ label, variant }: { label: string; variant?: ButtonVariant }) {
  return (
    <form action={signOut} className="flex flex-col">
      <Button type="submit" variant={variant}>
        {label}
      </Button>
    </form>
  );
}
