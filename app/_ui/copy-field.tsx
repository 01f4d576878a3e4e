"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { CopyButton } from "./copy-button";

type CopyFieldProps = { label: string; value: string; help?: string };

/** A value to take elsewhere. A secret is shown this way once; `help` says that it will not be shown again. */
export function CopyField({ label, value, help }: CopyFieldProps) {
  const t = useTranslations("ui");
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-body font-medium">
        {label}
      </label>
      <div className="flex items-stretch rounded-control border border-control-line bg-sunken">
        <input
          id={id}
          readOnly
          value={value}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-(--control) min-w-0 grow rounded-control bg-transparent px-3 font-mono text-small"
        />
        <CopyButton text={value} label={t("copyNamed", { name: label })} />
      </div>
      {help === undefined ? null : (
        <p id={`${id}-help`} className="text-small text-ink-soft">
          {help}
        </p>
      )}
    </div>
  );
}
