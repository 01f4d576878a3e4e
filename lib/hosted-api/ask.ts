import { AppError } from "@/lib/core/errors";
import type { AnswerOperation } from "@/lib/regimes";

/** What a call asks of which site, in the words that answers are kept under. */
export interface Ask {
  providerSlug: string;
  siteSlug: string;
  operation: AnswerOperation;
  /** `PROVIDER/SITE`. */
  site: string;
  /** Where the answer to this query is kept, and where the one that names nothing is. */
  variant: string;
  fallback: string;
}

export interface AskInput {
  providerSlug: string;
  siteSlug: string;
  operation: AnswerOperation;
  query: Record<string, string>;
}

/** Puts a call into an ask. Throws `invalid` for a query that is not the operation's. */
export function readAsk({ providerSlug, siteSlug, operation, query }: AskInput): Ask {
  const parsed = operation.query.safeParse(query);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    const why = `The query is not usable: ${fields[0]?.message ?? "unknown"}.`;
    throw new AppError("invalid", "invalid", why, fields);
  }
  return {
    providerSlug,
    siteSlug,
    operation,
    site: `${providerSlug}/${siteSlug}`,
    variant: `${operation.name} ${operation.select(query)}`,
    fallback: `${operation.name} ${operation.fallbackKey}`,
  };
}
