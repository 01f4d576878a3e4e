"use client";
import { useState } from "react";
import { CodeBlock } from "@/app/_ui/code-block";
import { cx } from "@/app/_ui/cx";
import { Select } from "@/app/_ui/select";
import { SwitchTabs } from "@/app/_ui/switch-tabs";
import { badgeAddress, badgeMarkup, SIZES, THEMES, type Look } from "./badge-markup";
import { LiveButton } from "./live-button";

/** What a chooser says, in the reader's language. */
export type ChooserWords = Record<
  | ("mark" | "worst" | "form" | "button" | "picture" | "json" | "ask" | "paste")
  | ("language" | "size" | "theme" | "alt" | "nothingSaid" | "buttonNote" | "pictureNote" | "jsonNote"),
  string
> & { themes: Record<Look["theme"], string>; sizes: Record<Look["size"], string> };

type MarkChooserProps = {
  /** Where the site's answers are served. */
  at: string;
  verifyUrl: string;
  /** Names of the marks that the site may carry, and what the reader calls them. */
  marks: readonly (readonly [name: string, title: string])[];
  /** Codes of the badge's languages and what the reader calls them. */
  languages: readonly (readonly [code: string, name: string])[];
  words: ChooserWords;
};

const HEIGHTS = { "32": "h-8", "48": "h-12", "64": "h-16" };

/** The picture as it looks now; where a mark says nothing of the site there is none. */
type PictureProps = { src: string; alt: string; size: Look["size"]; nothingSaid: string };

function Picture({ src, alt, size, nothingSaid }: PictureProps) {
  const [lost, setLost] = useState<string | null>(null);
  if (lost === src) return <p className="text-ink-soft">{nothingSaid}</p>;
  return (
    <img
      src={src}
      alt={alt}
      height={size}
      onError={() => setLost(src)}
      className={cx("max-w-full self-start object-contain object-left", HEIGHTS[size])}
    />
  );
}

function One({ children, note }: { children: React.ReactNode; note: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-3 pt-2">
      {children}
      <p className="reading text-small text-ink-soft">{note}</p>
    </div>
  );
}

/** What the site shows on its own pages: which mark, in which form, language, size and theme, as it looks now and to paste. */
export function MarkChooser({ at, verifyUrl, marks, languages, words }: MarkChooserProps) {
  const [mark, setMark] = useState("");
  const [look, setLook] = useState<Look>({ language: languages[0]?.[0] ?? "en", size: "48", theme: "auto" });
  const asked = (name: string) => (mark === "" ? name : `${name}?mark=${mark}`);
  const script = `${at}/${asked("embed.js")}`;
  const src = badgeAddress(at, mark, look);
  const { alt } = words;
  const options = <T extends string>(values: readonly T[], say: (value: T) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  const picture = (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <Select
          name="badge-language"
          label={words.language}
          value={look.language}
          onChange={(event) => setLook({ ...look, language: event.target.value })}
          options={languages.map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="badge-size"
          label={words.size}
          value={look.size}
          onChange={({ target: { value } }) =>
            setLook({ ...look, size: SIZES.find((one) => one === value) ?? "48" })
          }
          options={options(SIZES, (size) => words.sizes[size])}
        />
        <Select
          name="badge-theme"
          label={words.theme}
          value={look.theme}
          onChange={({ target: { value } }) =>
            setLook({ ...look, theme: THEMES.find((one) => one === value) ?? "auto" })
          }
          options={options(THEMES, (theme) => words.themes[theme])}
        />
      </div>
      <Picture src={src} alt={alt} size={look.size} nothingSaid={words.nothingSaid} />
      <CodeBlock label={words.paste} code={badgeMarkup(src, verifyUrl, alt, look.size)} />
    </>
  );
  const tabs = [
    {
      ...{ id: "button", label: words.button },
      content: (
        <One note={words.buttonNote}>
          <LiveButton key={script} src={script} />
          <CodeBlock label={words.paste} code={`<script src="${script}" async></script>`} />
        </One>
      ),
    },
    { ...{ id: "picture", label: words.picture }, content: <One note={words.pictureNote}>{picture}</One> },
    {
      ...{ id: "json", label: words.json },
      content: (
        <One note={words.jsonNote}>
          <CodeBlock label={words.ask} code={`curl -s '${at}/${asked("badge.json")}'`} />
        </One>
      ),
    },
  ];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {marks.length < 2 ? null : (
        <Select
          name="badge-mark"
          label={words.mark}
          value={mark}
          onChange={(event) => setMark(event.target.value)}
          options={[{ value: "", label: words.worst }, ...marks.map(([value, label]) => ({ value, label }))]}
        />
      )}
      <SwitchTabs label={words.form} tabs={tabs} />
    </div>
  );
}
