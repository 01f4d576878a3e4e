"use client";
import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../button";
import { ConfirmDialog } from "../confirm-dialog";
import { IconButton } from "../icon-button";
import { useAction } from "../use-action";
import type { BulkAction, CountedText } from "./table-types";

/** What can be done to the rows that are selected; it floats so that it is in sight from the first to the last of them. */
export function BulkBar({
  selected,
  actions,
  clear,
}: {
  selected: string[];
  actions: BulkAction[];
  clear: () => void;
}) {
  const t = useTranslations("ui.table");
  const [asking, setAsking] = useState<BulkAction | null>(null);
  const { pending, run } = useAction();
  const act = (action: BulkAction) =>
    run(
      () => action.action(selected),
      (ok) => {
        setAsking(null);
        if (ok) clear();
      },
    );
  const plural = new Intl.PluralRules(useLocale()).select(selected.length);
  const fill = (text: CountedText) =>
    (plural === "one" ? text.one : text.other).replaceAll("{count}", String(selected.length));
  if (selected.length === 0) return null;
  return (
    <div
      role="region"
      aria-label={t("bulk")}
      className="sticky bottom-[calc(var(--bottom-bar)+1rem)] z-20 mx-auto flex max-w-full animate-float-in flex-wrap items-center gap-2 rounded-card border border-line-strong bg-float p-2 pl-4 shadow-float"
    >
      <p role="status" className="mr-2 text-body font-medium tabular-nums">
        {t("selected", { count: selected.length })}
      </p>
      {actions.map((action) => (
        <Button
          key={action.id}
          size="small"
          variant={action.danger === true ? "danger" : "secondary"}
          pending={pending}
          onClick={() => (action.confirm === undefined ? act(action) : setAsking(action))}
        >
          {action.label}
        </Button>
      ))}
      <IconButton label={t("clearSelection")} icon={<X aria-hidden />} onClick={clear} />
      {asking?.confirm === undefined ? null : (
        <ConfirmDialog
          open
          onOpenChange={() => setAsking(null)}
          title={fill(asking.confirm.title)}
          body={fill(asking.confirm.body)}
          confirmLabel={asking.confirm.confirmLabel}
          variant={asking.danger === true ? "danger" : "primary"}
          pending={pending}
          onConfirm={() => act(asking)}
        />
      )}
    </div>
  );
}
