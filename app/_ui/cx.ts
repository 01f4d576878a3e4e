import { clsx } from "clsx";
import type { ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  override: {
    theme: {
      text: ["12", "13", "14", "16", "20", "28", "title", "body", "small"],
      radius: ["control", "card"],
      shadow: ["float"],
    },
  },
});

/** Joins class names; a later utility wins over an earlier one of the same kind. */
export function cx(...values: ClassValue[]): string {
  return merge(clsx(values));
}
