"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "./copy-button";

/** Code or a record as it is, to read and to copy. */
export function CodeBlock({ label, code, wrap = false }: { label: string; code: string; wrap?: boolean }) {
  const t = useTranslations("ui");
  return (
    <figure className="min-w-0 overflow-hidden rounded-card border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-b border-line py-1 pr-1 pl-3 text-small text-ink-soft">
        {label}
        <CopyButton text={code} label={t("copyNamed", { name: label })} />
      </figcaption>
      <pre
        tabIndex={0}
        aria-label={label}
        className="overflow-x-auto p-3 font-mono text-13 -outline-offset-2"
      >
        <code className={wrap ? "wrap-anywhere whitespace-pre-wrap" : undefined}>{code}</code>
      </pre>
    </figure>
  );
}
