/** A page that scripts make, to be looked at in a browser. */
export interface RenderInput {
  /** Where it is read. */
  url: string;
  /** The language that its address or markup says it is in. */
  language: string | null;
  /** The robots.txt of its origin, or null where it has none. */
  robots: string | null;
  /** Origins of this machine at which the site is read, where it is. */
  homeOrigins: readonly string[];
  /** Hosts of the site that are read elsewhere, so that what is live is not called. */
  aliasedHosts: readonly string[];
  charactersMax: number;
  hopsMax: number;
  signal?: AbortSignal;
}

/** Why a page that needs a browser could not be read in one. */
export type RenderFailure =
  | "no_browser"
  | "too_slow"
  | "crashed"
  | "memory"
  | "unreachable"
  | "too_many_redirects"
  /** The browser showed nothing either. */
  | "empty"
  /** Enough pages of this run were read in a browser. */
  | "budget"
  /** Too many pages in a row could not be read in one. */
  | "given_up";

export type Rendered =
  | {
      kind: "rendered";
      url: string;
      status: number;
      languageHeader: string | null;
      html: string;
      isCut: boolean;
      /** What it asked its own site for, beside itself. */
      requests: number;
      /** Whether the browser's own sandbox was on. */
      isSandboxed: boolean;
    }
  | { kind: "failed"; code: RenderFailure; detail: string };

/** Reads a page in a browser, everything through the guarded proxy. Throws nothing but what is a fault of ours. */
export type RenderPage = (input: RenderInput) => Promise<Rendered>;
