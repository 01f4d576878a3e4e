"use client";
import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "../badge";
import { buttonClass } from "../button";
import { cx } from "../cx";
import { Menu, MenuLabel, MenuLink } from "../menu";
import type { ProviderChoice } from "./frame-types";

/** Whose work is on the screen, and the way to another of the person's providers. */
export function ProviderSwitch({ providers }: { providers: ProviderChoice[] }) {
  const t = useTranslations("ui.frame");
  const current = providers.find((provider) => provider.current === true);
  const name = (
    <>
      <span className="truncate">{current?.name ?? t("chooseProvider")}</span>
      {current?.note === undefined ? null : <Badge tone="accent">{current.note}</Badge>}
    </>
  );
  if (providers.length < 2)
    return <span className="flex min-w-0 items-center gap-2 px-1 text-body font-medium">{name}</span>;
  return (
    <Menu
      trigger={
        <button type="button" className={cx(buttonClass("quiet"), "min-w-0 shrink px-1 text-ink")}>
          <span className="sr-only">{t("provider")}</span>
          {name}
          <ChevronsUpDown aria-hidden className="text-ink-faint" />
        </button>
      }
    >
      <MenuLabel>{t("provider")}</MenuLabel>
      {providers.map((provider) => (
        <MenuLink key={provider.href} href={provider.href}>
          <span className="min-w-0 grow truncate">{provider.name}</span>
          {provider.note === undefined ? null : <Badge tone="accent">{provider.note}</Badge>}
          {provider.current === true ? <Check aria-label={t("current")} /> : null}
        </MenuLink>
      ))}
    </Menu>
  );
}
