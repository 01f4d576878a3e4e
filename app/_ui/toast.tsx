"use client";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toaster as Sonner, toast as show } from "sonner";
import { IconButton } from "./icon-button";

function Note({ id, text, failed }: { id: string | number; text: string; failed: boolean }) {
  const t = useTranslations("ui");
  return (
    <div
      role={failed ? "alert" : "status"}
      className="flex w-full items-start gap-2 rounded-card border border-line bg-float p-2 pl-3 text-body text-ink shadow-float md:w-96"
    >
      <span className="flex min-h-(--control) items-center">
        {failed ? (
          <CircleAlert aria-hidden className="size-4 text-fail" />
        ) : (
          <CircleCheck aria-hidden className="size-4 text-pass" />
        )}
      </span>
      <p className="grow self-center py-1">{text}</p>
      <IconButton label={t("dismiss")} icon={<X aria-hidden />} onClick={() => show.dismiss(id)} />
    </div>
  );
}

/** Says that something is done or has failed; never the only place where a failure is told. */
export const toast = {
  done: (text: string) => show.custom((id) => <Note id={id} text={text} failed={false} />),
  failed: (text: string) => show.custom((id) => <Note id={id} text={text} failed />, { duration: 10_000 }),
};

/** Where toasts appear; once in the root layout. */
export function Toaster() {
  const t = useTranslations("ui");
  return (
    <Sonner position="bottom-right" containerAriaLabel={t("notices")} gap={8} mobileOffset={{ bottom: 72 }} />
  );
}
