"use client";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "./icon-button";
import { dismissToast, showToast, useToasts } from "./toast-store";
import type { Toast } from "./toast-store";

const doneMs = 6_000;
const failedMs = 12_000;

function Note({ toast: { id, text, failed } }: { toast: Toast }) {
  const t = useTranslations("ui");
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(id), failed ? failedMs : doneMs);
    return () => clearTimeout(timer);
  }, [held, id, failed]);
  return (
    <div
      role={failed ? "alert" : "status"}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-float-in items-start gap-2 rounded-card border border-line bg-float p-2 pl-3 text-body text-ink shadow-float"
    >
      <span className="flex min-h-(--control) items-center">
        {failed ? (
          <CircleAlert aria-hidden className="size-4 text-fail" />
        ) : (
          <CircleCheck aria-hidden className="size-4 text-pass" />
        )}
      </span>
      <p className="min-w-0 grow self-center py-1 wrap-anywhere">{text}</p>
      <IconButton label={t("dismiss")} icon={<X aria-hidden />} onClick={() => dismissToast(id)} />
    </div>
  );
}

/** Says that something is done or has failed; never the only place where a failure is told. */
export const toast = {
  done: (text: string) => showToast(text, false),
  failed: (text: string) => showToast(text, true),
};

/**
 * Where toasts appear; once, in the root layout. On a phone at the top, for what a thumb does next stands at the bottom.
 * They wait while they are pointed at or hold the focus.
 */
export function Toaster() {
  const t = useTranslations("ui");
  const toasts = useToasts();
  return (
    <section
      aria-label={t("notices")}
      data-print="none"
      className="pointer-events-none fixed inset-x-4 top-[calc(env(safe-area-inset-top)+1rem)] z-50 flex flex-col gap-2 md:top-auto md:bottom-4 md:left-auto md:w-96"
    >
      {toasts.map((one) => (
        <Note key={one.id} toast={one} />
      ))}
    </section>
  );
}
