"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "./confirm-dialog";

/** Asks before typed work is thrown away. */
export function LeaveDialog({ leaving, stay }: { leaving: string | null; stay: () => void }) {
  const t = useTranslations("ui.leave");
  const router = useRouter();
  return (
    <ConfirmDialog
      open={leaving !== null}
      onOpenChange={(open) => (open ? undefined : stay())}
      title={t("title")}
      body={t("body")}
      confirmLabel={t("leave")}
      cancelLabel={t("stay")}
      variant="danger"
      onConfirm={() => {
        stay();
        if (leaving !== null) router.push(leaving);
      }}
    />
  );
}
