/** Addresses that a site's own pages and documents lead to. */
export interface MetadataLinks {
  /** The page a buyer opens. */
  verifyUrl: string;
  /** Where the hosted answers are, without the operation's name. */
  answersUrl: string;
}

/** What a regime wants written in a site's own pages and documents. */
export interface MetadataBlock {
  /** What it is about, such as a certificate's number. */
  key: string;
  languages: readonly string[];
  /** The regime's own word for how it stands. */
  status: string;
  /** Null where it must not be written now. */
  fields: { jsonLd: Record<string, unknown>; attributes: Record<string, string> } | null;
}
