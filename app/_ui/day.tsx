import { useLocale } from "next-intl";
import { formatDay } from "./format-time";

/** A calendar day that has no time of day, such as the last day of a certificate. `on` is YYYY-MM-DD. */
export function Day({ on }: { on: string }) {
  return (
    <time dateTime={on} className="tabular-nums">
      {formatDay(on, useLocale())}
    </time>
  );
}
