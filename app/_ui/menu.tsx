"use client";
import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { Link } from "./link";

const itemClass =
  "flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-control px-2 text-body text-ink outline-none select-none data-disabled:cursor-default data-disabled:text-ink-faint data-highlighted:bg-sunken pointer-coarse:min-h-(--control) [&_svg]:size-4 [&_svg]:text-ink-soft";

/** A menu that opens from a button. Its items are MenuItem, MenuLink, MenuTick, MenuChoice, MenuLabel and MenuLine. */
export function Menu({
  trigger,
  align = "start",
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-48 animate-float-in overflow-y-auto rounded-card border border-line bg-float p-1 shadow-float"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

type ItemProps = {
  icon?: ReactNode;
  disabled?: boolean;
  danger?: boolean;
  children: ReactNode;
  onSelect: () => void;
};

/** A menu's verb. */
export function MenuItem({ icon, disabled, danger = false, children, onSelect }: ItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={cx(itemClass, danger && "text-fail [&_svg]:text-fail")}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  );
}

/** A menu's way to another page. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <Link href={href} prefetch={false} className={itemClass}>
        {icon}
        {children}
      </Link>
    </DropdownMenu.Item>
  );
}

function Ticked() {
  return (
    <DropdownMenu.ItemIndicator className="ml-auto">
      <Check aria-hidden />
    </DropdownMenu.ItemIndicator>
  );
}

/** One of several that can be on together; the menu stays open. */
export function MenuTick({
  checked,
  onChange,
  disabled,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={itemClass}
    >
      {children}
      <Ticked />
    </DropdownMenu.CheckboxItem>
  );
}

/** One of a few, under a heading. */
export function MenuChoice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          onSelect={(event) => event.preventDefault()}
          className={itemClass}
        >
          {option.label}
          <Ticked />
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2 pt-2 pb-1 text-12 font-medium text-ink-faint">
      {children}
    </DropdownMenu.Label>
  );
}

/** A line between groups of a menu. */
export function MenuLine() {
  return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
