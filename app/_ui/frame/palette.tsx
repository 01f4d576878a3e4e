"use client";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import type { ComponentProps } from "react";
import { useEffect, useState } from "react";
import { buttonClass } from "../button";
import { cx } from "../cx";
import type { PaletteGroup, PaletteSearch } from "./frame-types";
import { usePaletteSearch } from "./use-palette-search";

type PaletteProps = { groups: PaletteGroup[]; search?: PaletteSearch };

const groupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint";

function PaletteTrigger(trigger: ComponentProps<"button">) {
  const t = useTranslations("ui.frame");
  return (
    <button
      {...trigger}
      type="button"
      className={cx(
        buttonClass("secondary"),
        "font-normal text-ink-faint hover:text-ink max-md:w-(--control) max-md:border-transparent max-md:bg-transparent max-md:px-0 md:w-64 md:justify-start",
      )}
    >
      <Search aria-hidden />
      <span className="max-md:sr-only">{t("palette")}</span>
      <kbd className="ml-auto font-mono text-12 max-md:hidden">Ctrl K</kbd>
    </button>
  );
}

function PaletteList({ groups, search, go }: PaletteProps & { go: (href: string) => void }) {
  const t = useTranslations("ui.frame");
  const [query, setQuery] = useState("");
  const { found, searching } = usePaletteSearch(query, search);
  return (
    <Command label={t("palette")} loop className="flex min-h-0 flex-col">
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden className="size-4 text-ink-faint" />
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={t("palettePlaceholder")}
          className="min-h-12 grow bg-transparent text-16 outline-none"
        />
      </div>
      <Command.List className="max-h-[50dvh] overflow-y-auto p-1" label={t("results")}>
        <Command.Empty className="p-6 text-center text-body text-ink-soft">
          {searching ? t("searching") : t("nothingFound")}
        </Command.Empty>
        {[...groups, ...found].map((group) => (
          <Command.Group key={group.label} heading={group.label} className={groupClass}>
            {group.items.map((item) => (
              <Command.Item
                key={item.id}
                value={item.id}
                keywords={[item.label, item.note ?? "", ...(item.keywords ?? [])]}
                onSelect={() => go(item.href)}
                className="flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2 text-body data-[selected=true]:bg-sunken pointer-coarse:min-h-(--control)"
              >
                <span className="min-w-0 grow truncate">{item.label}</span>
                {item.note === undefined ? null : (
                  <span className="truncate text-small text-ink-soft">{item.note}</span>
                )}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

/** Search and commands in one box, opened by Ctrl K or ⌘ K from anywhere. */
export function Palette({ groups, search }: PaletteProps) {
  const t = useTranslations("ui.frame");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const go = (href: string) => {
    setOpen(false);
    router.push(href);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <PaletteTrigger />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-4 z-40 mx-auto flex max-w-xl animate-fade-in flex-col overflow-hidden rounded-card border border-line bg-float shadow-float md:top-[12dvh]"
        >
          <Dialog.Title className="sr-only">{t("palette")}</Dialog.Title>
          <PaletteList groups={groups} search={search} go={go} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
