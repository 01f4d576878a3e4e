import { z } from "zod";

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The name of a time zone as the IANA database has it, such as Asia/Shanghai. */
export const TimeZone = z.string().min(1).max(60).refine(isTimeZone, "is not a time zone we know");
