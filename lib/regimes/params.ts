/** Parameters of a message; dates are ISO strings, rendered in the reader's language and zone. */
export type Params = Record<string, string | number | boolean | null | readonly string[]>;
