"use client";
import { useState } from "react";
import { CodeBlock } from "@/app/_ui/code-block";
import { badgeMarkup } from "./badge-markup";

type BadgeSwitchProps = {
  at: string;
  verifyUrl: string;
  /** Codes of the badge's languages and what the reader calls them. */
  languages: readonly (readonly [code: string, name: string])[];
  words: { language: string; alt: string; paste: string };
};

/** The badge in one of its languages, as it looks now, and what to paste for it. */
export function BadgeSwitch({ at, verifyUrl, languages, words }: BadgeSwitchProps) {
  const [language, setLanguage] = useState(languages[0]?.[0] ?? "en");
  const src = `${at}/badge.svg?lang=${language}`;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <fieldset className="flex flex-wrap gap-4">
        <legend className="sr-only">{words.language}</legend>
        {languages.map(([code, name]) => (
          <label key={code} className="flex min-h-(--control) items-center gap-2 text-body">
            <input
              type="radio"
              name="badge-language"
              checked={language === code}
              onChange={() => setLanguage(code)}
              className="size-4 accent-accent"
            />
            {name}
          </label>
        ))}
      </fieldset>
      <img
        src={src}
        alt={words.alt}
        height={48}
        className="h-12 max-w-full self-start object-contain object-left"
      />
      <CodeBlock label={words.paste} code={badgeMarkup(src, verifyUrl, words.alt)} />
    </div>
  );
}
