import type { ReactNode } from "react";
import type { CountedText } from "@/app/_ui/counted-text";
import type { SiteToSign } from "./actions";

export type Act = "sign" | "take_back";

/** What is done in one go: about rows that were chosen, or about everything that an address matches. */
export type Job = {
  act: Act;
  /** Null where everything that `query` matches was chosen. */
  rows: SiteToSign[] | null;
  query: string;
  /** How many were chosen, whether or not there is something to do about each. */
  count: number;
  onOver?: () => void;
};

/** The words of one act; those whose numbers the browser alone knows have places for them. */
export type SigningWords = {
  title: CountedText;
  body: string;
  submit: CountedText;
  leftOut: CountedText;
  /** With `{done}` and `{total}`. */
  progress: string;
  over: CountedText;
  /** By why a site was left. */
  left: Record<string, string>;
  show: { href: string; label: string };
};

/** What the dialog needs to know of the page it stands on. */
export type Signing = {
  provider: string;
  regime: string;
  /** Hash of the matrix that the page shows. */
  matrix: string;
  /** How many sites one call takes. */
  perCall: number;
  words: Record<Act, SigningWords>;
  common: {
    looking: string;
    stop: string;
    stopping: string;
    stopped: string;
    carryOn: string;
    close: string;
    more: CountedText;
    listComma: string;
  };
  /** What is read and filled in before anything is done. */
  forms: Record<Act, ReactNode>;
};
