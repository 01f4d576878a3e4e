"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeBlock } from "@/app/_ui/code-block";
import { cx } from "@/app/_ui/cx";
import { Select } from "@/app/_ui/select";
import { SwitchTabs } from "@/app/_ui/switch-tabs";
import { badgeAddress, badgeMarkup, SIZES, THEMES, type Look } from "./badge-markup";
import { LiveButton } from "./live-button";

type MarkChooserProps = {
  /** Where the site's answers are served. */
  at: string;
  verifyUrl: string;
  siteName: string;
  /** Names of the marks that the site may carry, and what the reader calls them. */
  marks: readonly (readonly [name: string, title: string])[];
  /** Codes of the badge's languages and what the reader calls them. */
  languages: readonly (readonly [code: string, name: string])[];
};

const HEIGHTS = { "32": "h-8", "48": "h-12", "64": "h-16" };

/** The picture as it looks now; where a mark says nothing of the site there is none. */
function Picture({ src, alt, size }: { src: string; alt: string; size: Look["size"] }) {
  const t = useTranslations("site.badge");
  const [lost, setLost] = useState<string | null>(null);
  if (lost === src) return <p className="text-ink-soft">{t("nothingSaid")}</p>;
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
export function MarkChooser({ at, verifyUrl, siteName, marks, languages }: MarkChooserProps) {
  const t = useTranslations("site.badge");
  const [mark, setMark] = useState("");
  const [look, setLook] = useState<Look>({ language: languages[0]?.[0] ?? "en", size: "48", theme: "auto" });
  const asked = (name: string) => (mark === "" ? name : `${name}?mark=${mark}`);
  const script = `${at}/${asked("embed.js")}`;
  const src = badgeAddress(at, mark, look);
  const alt = t("alt", { site: siteName });
  const options = <T extends string>(values: readonly T[], say: (value: T) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  const picture = (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <Select
          name="badge-language"
          label={t("language")}
          value={look.language}
          onChange={(event) => setLook({ ...look, language: event.target.value })}
          options={languages.map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="badge-size"
          label={t("size")}
          value={look.size}
          onChange={({ target: { value } }) =>
            setLook({ ...look, size: SIZES.find((one) => one === value) ?? "48" })
          }
          options={options(SIZES, (size) => t("pixels", { size }))}
        />
        <Select
          name="badge-theme"
          label={t("theme")}
          value={look.theme}
          onChange={({ target: { value } }) =>
            setLook({ ...look, theme: THEMES.find((one) => one === value) ?? "auto" })
          }
          options={options(THEMES, (theme) => t(`themes.${theme}`))}
        />
      </div>
      <Picture src={src} alt={alt} size={look.size} />
      <CodeBlock label={t("paste")} code={badgeMarkup(src, verifyUrl, alt, look.size)} />
    </>
  );
  const tabs = [
    {
      ...{ id: "button", label: t("button") },
      content: (
        <One note={t("notes.button")}>
          <LiveButton key={script} src={script} />
          <CodeBlock label={t("paste")} code={`<script src="${script}" async></script>`} />
        </One>
      ),
    },
    { ...{ id: "picture", label: t("picture") }, content: <One note={t("notes.picture")}>{picture}</One> },
    {
      ...{ id: "json", label: t("json") },
      content: (
        <One note={t("notes.json")}>
          <CodeBlock label={t("ask")} code={`curl -s '${at}/${asked("badge.json")}'`} />
        </One>
      ),
    },
  ];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {marks.length < 2 ? null : (
        <Select
          name="badge-mark"
          label={t("mark")}
          value={mark}
          onChange={(event) => setMark(event.target.value)}
          options={[{ value: "", label: t("worst") }, ...marks.map(([value, label]) => ({ value, label }))]}
        />
      )}
      <SwitchTabs label={t("form")} tabs={tabs} />
    </div>
  );
}
