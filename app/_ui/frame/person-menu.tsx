"use client";
import { CircleUserRound, LogOut, Settings } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "../button";
import { cx } from "../cx";
import type { Language } from "../language-switch";
import { Menu, MenuChoice, MenuItem, MenuLine, MenuLink } from "../menu";
import { densities, themes } from "../preferences";
import { useAppearance, useSetLocale } from "../use-preference";
import type { Person } from "./frame-types";

type PersonMenuProps = { person: Person; languages: readonly Language[]; signOut: () => Promise<void> };

/** Who is signed in; language, theme and density; the way out. */
export function PersonMenu({ person, languages, signOut }: PersonMenuProps) {
  const t = useTranslations("ui.preferences");
  const frame = useTranslations("ui.frame");
  const locale = useLocale();
  const setLocale = useSetLocale();
  const { theme, density, setTheme, setDensity } = useAppearance();
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={cx(buttonClass("quiet"), "max-md:w-(--control) max-md:px-0")}>
          <CircleUserRound aria-hidden />
          <span className="max-w-40 truncate max-lg:sr-only">{person.name}</span>
        </button>
      }
    >
      <div className="flex flex-col px-2 py-1">
        <span className="text-body font-medium">{person.name}</span>
        {person.detail === undefined ? null : (
          <span className="text-small text-ink-soft">{person.detail}</span>
        )}
      </div>
      <MenuLine />
      {person.settingsHref === undefined ? null : (
        <MenuLink href={person.settingsHref} icon={<Settings aria-hidden />}>
          {frame("settings")}
        </MenuLink>
      )}
      <MenuChoice label={t("language")} value={locale} options={[...languages]} onChange={setLocale} />
      <MenuChoice
        label={t("theme")}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={setTheme}
      />
      <MenuChoice
        label={t("density")}
        value={density}
        options={densities.map((value) => ({ value, label: t(`densities.${value}`) }))}
        onChange={setDensity}
      />
      <MenuLine />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => void signOut()}>
        {frame("signOut")}
      </MenuItem>
    </Menu>
  );
}
