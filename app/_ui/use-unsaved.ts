"use client";
import { useCallback, useEffect, useRef } from "react";
import type { RefObject } from "react";
import { collectValues } from "./collect-values";
import { useLeaveGuard } from "./use-leave-guard";

/** What a reader could have typed; hidden values are ours and may change under the form. */
function readTyped(form: HTMLFormElement | null): string {
  if (form === null) return "";
  const ours = new Set(
    [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map((input) => input.name),
  );
  return JSON.stringify(Object.entries(collectValues(form)).filter(([name]) => !ours.has(name)));
}

/** Whether a form holds unsaved work, asked when it is about to be left. `markSaved` makes what stands there the saved state. */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, guard: boolean) {
  const saved = useRef("");
  const markSaved = useCallback(() => {
    saved.current = readTyped(form.current);
  }, [form]);
  useEffect(markSaved, [markSaved]);
  const isDirty = useCallback(() => guard && saved.current !== readTyped(form.current), [guard, form]);
  return { ...useLeaveGuard(isDirty), markSaved };
}
