"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { Option } from "./select";

interface Choice {
  chosen: Option;
  choose: (option: Option) => void;
  /** The input that is sent with the form. */
  box: RefObject<HTMLInputElement | null>;
}

/** One choice in a form: emptied with it. */
export function useChoice(initially: Option): Choice {
  const [chosen, choose] = useState(initially);
  const box = useRef<HTMLInputElement>(null);
  const first = useRef(initially);
  useEffect(() => {
    const form = box.current?.form;
    // At once: the form takes what stands there next for what is saved.
    const empty = () => flushSync(() => choose(first.current));
    form?.addEventListener("reset", empty);
    return () => form?.removeEventListener("reset", empty);
  }, []);
  return { chosen, choose, box };
}
