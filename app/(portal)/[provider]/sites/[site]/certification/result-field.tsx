"use client";
import { useState, type ChangeEvent } from "react";
import { Textarea } from "@/app/_ui/textarea";

type ResultFieldProps = { words: Record<"label" | "help" | "choose", string> };

/** The text of a result: typed, pasted, or read from a file on the reader's machine. */
export function ResultField({ words }: ResultFieldProps) {
  const [read, setRead] = useState({ text: "", times: 0 });
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await event.target.files?.[0]?.text();
    if (text !== undefined) setRead(({ times }) => ({ text, times: times + 1 }));
  };
  return (
    <div className="flex flex-col gap-2">
      <Textarea
        key={read.times}
        name="text"
        label={words.label}
        help={words.help}
        defaultValue={read.text}
        rows={6}
        mono
      />
      <label className="flex flex-col gap-1 text-small text-ink-soft">
        {words.choose}
        <input
          type="file"
          accept=".json,.csv,application/json,text/csv"
          onChange={(event) => void take(event)}
        />
      </label>
    </div>
  );
}
