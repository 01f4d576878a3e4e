import "@fontsource-variable/noto-sans-jp/index.css";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import type { Language } from "./language-switch";

type PublicFrameProps = {
  brand: string;
  /** The language that the page is written in; it may be one that the portal does not speak. */
  lang: string;
  languages: readonly Language[];
  footer?: ReactNode;
  children: ReactNode;
};

/** A plain page for people who see it once: larger type, one column, its language in the address (`?lang=`). */
export function PublicFrame({ brand, lang, languages, footer, children }: PublicFrameProps) {
  return (
    <div lang={lang} data-scale="public" className="flex min-h-dvh flex-col bg-ground">
      <header className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-2 p-4">
        <Brand name={brand} />
        <div data-print="none">
          <LanguageSwitch languages={languages} current={lang} param="lang" />
        </div>
      </header>
      <main id="main" className="mx-auto flex w-full max-w-3xl grow flex-col gap-6 px-4 py-6">
        {children}
      </main>
      {footer === undefined ? null : (
        <footer className="mx-auto w-full max-w-3xl px-4 text-small text-ink-soft">
          <div className="border-t border-line py-4">{footer}</div>
        </footer>
      )}
    </div>
  );
}
