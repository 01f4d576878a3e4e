import type { Route } from "../route";

/** Every status that the contract names. */
export type DocsStatus = Route["status"] | Route["problems"][number] | 304;

/** The documentation page's own words in one language. Text between backticks is set as code. */
export interface DocsWords {
  title: string;
  /** Paragraphs above the calls; `{contract}` becomes a link to the contract. */
  introduction: readonly string[];
  key: string;
  /** What a key must be for. */
  needs: string;
  /** Stands right behind a name. */
  optional: string;
  body: string;
  run: string;
  nothingAsked: string;
  /** Said by the page's script where the API was not reached; the browser gives the reason. */
  noAnswer: string;
  snippets: string;
  copy: string;
  copied: string;
  answers: string;
  answerBelow: string;
  answerEmpty: string;
  answerProblem: string;
  requestBody: string;
  response: string;
  /** Of a response that is not JSON. */
  responseAs: string;
  statuses: Record<DocsStatus, string>;
  /** Titles of the groups, by the first part of their routes' paths; `public` is whatever needs no key. */
  groups: Readonly<Record<string, string>>;
}
