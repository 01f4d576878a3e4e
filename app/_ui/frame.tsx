import type { ReactNode } from "react";
import type {
  NavGroup,
  NavItem,
  PaletteGroup,
  PaletteSearch,
  Person,
  ProviderChoice,
} from "./frame/frame-types";
import { BottomBar } from "./frame/bottom-bar";
import { Palette } from "./frame/palette";
import { PersonMenu } from "./frame/person-menu";
import { ProviderSwitch } from "./frame/provider-switch";
import { SideNav } from "./frame/side-nav";
import { SkipLink } from "./frame/skip-link";
import type { Language } from "./language-switch";
import { Page } from "./page";

export type {
  NavGroup,
  NavItem,
  PaletteGroup,
  PaletteSearch,
  Person,
  ProviderChoice,
} from "./frame/frame-types";

type FrameProps = {
  brand: { name: string; href: string };
  nav: NavGroup[];
  /** The three places of the phone's bottom bar; the fourth opens all of them. */
  phoneNav: NavItem[];
  providers: ProviderChoice[];
  palette: { groups: PaletteGroup[]; search?: PaletteSearch };
  /** A button or menu for notices, at the right of the top bar. */
  notices?: ReactNode;
  person: Person;
  languages: readonly Language[];
  signOut: () => Promise<void>;
  /** From the cookie `nav`, so that the first paint has the right width. */
  collapsed: boolean;
  /** A line over every page, such as the test mode's. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of the portal: navigation, top bar, page. */
export function Frame({
  brand,
  nav,
  phoneNav,
  providers,
  palette,
  notices,
  person,
  languages,
  signOut,
  collapsed,
  banner,
  children,
}: FrameProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <SideNav brand={brand} groups={nav} collapsed={collapsed} />
      <div className="flex min-w-0 grow flex-col">
        <header
          data-print="none"
          className="sticky top-0 z-30 flex h-(--top-bar) shrink-0 items-center justify-between gap-2 border-b border-line bg-surface px-3 md:px-6"
        >
          <ProviderSwitch providers={providers} />
          <div className="flex shrink-0 items-center gap-1 md:gap-2">
            <Palette groups={palette.groups} search={palette.search} />
            {notices}
            <PersonMenu person={person} languages={languages} signOut={signOut} />
          </div>
        </header>
        {banner}
        <main id="main" tabIndex={-1} className="grow pb-(--bottom-bar) outline-none">
          <Page>{children}</Page>
        </main>
      </div>
      <BottomBar items={phoneNav} groups={nav} />
    </div>
  );
}
