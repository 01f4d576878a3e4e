"use client";
import { useTranslations } from "next-intl";
import { unstable_rethrow, useRouter } from "next/navigation";
import { useTransition } from "react";
import type { ActionResult } from "./action-result";
import { toast } from "./toast";

/** Runs an action outside of a form: says how it went in a toast, follows its redirect, then calls back. */
export function useAction(): {
  pending: boolean;
  run: (act: () => Promise<ActionResult>, onSettled?: (ok: boolean) => void) => void;
} {
  const t = useTranslations("ui.form");
  const router = useRouter();
  const [pending, start] = useTransition();
  const run = (act: () => Promise<ActionResult>, onSettled?: (ok: boolean) => void) =>
    start(async () => {
      try {
        const result = await act();
        if (!result.ok) toast.failed(result.message);
        else if (result.message !== undefined) toast.done(result.message);
        if (result.ok && result.redirectTo !== undefined) router.push(result.redirectTo);
        onSettled?.(result.ok);
      } catch (error) {
        unstable_rethrow(error);
        toast.failed(t("unanswered"));
        onSettled?.(false);
      }
    });
  return { pending, run };
}
