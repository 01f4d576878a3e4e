"use client";
import { Command } from "cmdk";
import { Check, ChevronDown, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { useState, type RefObject } from "react";
import { cx } from "./cx";
import { Field, boxClass, useControl, type FieldProps } from "./field";
import type { Option } from "./select";
import { useChoice } from "./use-choice";
import { useMatches, type SearchOptions } from "./use-matches";

type ComboboxProps = FieldProps & {
  /** Those to begin with; all of them, unless there is a search. */
  options: readonly Option[];
  defaultValue?: string;
  /** What stands there while nothing is chosen; `none` makes it a choice like the others. */
  placeholder: string;
  none?: boolean;
  /** Finds others by what is typed, where there are more than can be handed over. */
  search?: SearchOptions;
};

type ListProps = Pick<ComboboxProps, "label" | "options" | "search"> & {
  chosen: string;
  choose: (option: Option) => void;
};

function List({ label, options, search, chosen, choose }: ListProps) {
  const t = useTranslations("ui.combobox");
  const [query, setQuery] = useState("");
  const { found, isCut, searching } = useMatches(query, options, search);
  return (
    <Command label={label} shouldFilter={false} loop className="flex min-h-0 flex-col">
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={t("type")}
          className="min-h-(--control) w-full min-w-0 bg-transparent text-body outline-none pointer-coarse:text-16"
        />
      </div>
      <Command.List className="max-h-64 overflow-y-auto p-1" label={label}>
        {found.map((option) => (
          <Command.Item
            key={option.value}
            value={`=${option.value}`}
            onSelect={() => choose(option)}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2 text-body data-[selected=true]:bg-sunken pointer-coarse:min-h-(--control)"
          >
            <span className="min-w-0 grow wrap-anywhere">{option.label}</span>
            {option.value === chosen ? <Check aria-label={t("chosen")} className="size-4 shrink-0" /> : null}
          </Command.Item>
        ))}
      </Command.List>
      <p role="status" className="px-3 py-2 text-small text-ink-soft empty:hidden">
        {searching ? t("searching") : found.length === 0 ? t("nothing") : isCut ? t("more") : null}
      </p>
    </Command>
  );
}

type BoxProps = Pick<ComboboxProps, "label" | "options" | "search"> & {
  control: ReturnType<typeof useControl>["control"];
  chosen: Option;
  choose: (option: Option) => void;
};

function Box({ label, options, search, control, chosen, choose }: BoxProps) {
  const [open, setOpen] = useState(false);
  const { name: _name, required: _required, ...described } = control;
  return (
    <Popover.Root open={open} onOpenChange={setOpen} modal>
      <Popover.Trigger
        {...described}
        type="button"
        aria-label={`${label} ${chosen.label}`}
        className={cx(boxClass, "flex min-h-(--control) items-center gap-2 py-1 text-left")}
      >
        <span className={cx("min-w-0 grow truncate", chosen.value === "" && "text-ink-soft")}>
          {chosen.label}
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={16}
          aria-label={label}
          className="z-50 w-(--radix-popover-trigger-width) min-w-64 animate-fade-in overflow-hidden rounded-card border border-line bg-float shadow-float"
        >
          <List
            label={label}
            options={options}
            search={search}
            chosen={chosen.value}
            choose={(option) => {
              choose(option);
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** One of many, found by typing; sent with the form by its value. Where there is a search, the server finds it. */
export function Combobox({
  options,
  defaultValue = "",
  placeholder,
  none = false,
  search,
  ...field
}: ComboboxProps) {
  const { control, error } = useControl(field);
  const empty = { value: "", label: placeholder };
  const initially = options.find(({ value }) => value === defaultValue) ?? empty;
  const { chosen, choose, box } = useChoice(initially);
  const sent: RefObject<HTMLInputElement | null> = box;
  return (
    <Field field={field} control={control} error={error}>
      <input ref={sent} name={field.name} value={chosen.value} readOnly hidden />
      <Box
        label={field.label}
        options={none ? [empty, ...options] : options}
        search={search}
        control={control}
        chosen={chosen}
        choose={choose}
      />
    </Field>
  );
}
