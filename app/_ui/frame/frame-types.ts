import type { ReactNode } from "react";

/** One place to go. `icon` is a lucide element; `count` stands beside the label. */
export type NavItem = { href: string; label: string; icon: ReactNode; count?: number; exact?: boolean };
export type NavGroup = { label: string; items: NavItem[] };
export type ProviderChoice = { name: string; note?: string; href: string; current?: boolean };
/** Something the palette can open. `keywords` are other words it is found by. */
export type PaletteItem = { id: string; label: string; href: string; note?: string; keywords?: string[] };
export type PaletteGroup = { label: string; items: PaletteItem[] };
/** Looks further than the items that are here, on the server. */
export type PaletteSearch = (query: string) => Promise<PaletteGroup[]>;
export type Person = { name: string; detail?: string; settingsHref?: string };
