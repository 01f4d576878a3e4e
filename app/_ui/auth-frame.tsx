import type { ReactNode } from "react";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import type { Language } from "./language-switch";

type AuthFrameProps = {
  brand: string;
  title: string;
  intro?: ReactNode;
  languages: readonly Language[];
  foot?: ReactNode;
  children: ReactNode;
};

/** Signing in, invitations, links from mails: one card, one thing to do. */
export function AuthFrame({ brand, title, intro, languages, foot, children }: AuthFrameProps) {
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-8"
    >
      <div className="flex justify-center">
        <Brand name={brand} />
      </div>
      <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-6 **:[[type=submit]]:w-full">
        <div className="flex flex-col gap-1">
          <h1 className="text-20 font-semibold">{title}</h1>
          {intro === undefined ? null : <p className="text-body text-ink-soft">{intro}</p>}
        </div>
        {children}
      </div>
      {foot === undefined ? null : <div className="text-center text-small text-ink-soft">{foot}</div>}
      <div className="flex justify-center">
        <LanguageSwitch languages={languages} />
      </div>
    </main>
  );
}
