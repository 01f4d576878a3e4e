import { useTranslations } from "next-intl";

type ProgressProps = { label: string; value: number; max: number; note?: string };

/** How far something is, in a bar and in words. */
export function Progress({ label, value, max, note }: ProgressProps) {
  const t = useTranslations("ui");
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap justify-between gap-x-4 text-small">
        <span className="font-medium">{label}</span>
        <span className="text-ink-soft tabular-nums">{note ?? t("progress", { value, max })}</span>
      </div>
      <progress
        aria-label={label}
        value={value}
        max={Math.max(max, 1)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
