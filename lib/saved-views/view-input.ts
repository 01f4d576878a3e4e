import { z } from "zod";

/** Tables of which people keep views. */
export const PLACES = [
  "portfolio",
  "deadlines",
  "filings",
  "clients",
  "lsps",
  "pushes",
  "responsibilities",
] as const;

/** Where a page stands and what its address asks for besides are no part of a view. */
const FLEETING = ["after", "before", "view"];
const name = z.string().trim().min(1).max(80);

/** A table's address as it is kept: the same filters and order always in the same words. */
export function normalQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const key of FLEETING) params.delete(key);
  params.sort();
  return params.toString();
}

const Query = z.string().max(2_000).transform(normalQuery);

/** A table as somebody wants to find it again. */
export const CreateSavedView = z.object({
  place: z.enum(PLACES),
  name,
  query: Query,
  /** Whether the table opens so. */
  isDefault: z.boolean().default(false),
});
export type CreateSavedView = z.input<typeof CreateSavedView>;

/** Another name, other filters, or whether it opens by itself; what is left out stays. */
export const UpdateSavedView = z.object({
  viewId: z.uuid(),
  name,
  query: Query.optional(),
  isDefault: z.boolean(),
});
export type UpdateSavedView = z.input<typeof UpdateSavedView>;

export const EndSavedView = z.object({ viewId: z.uuid() });
export type EndSavedView = z.input<typeof EndSavedView>;
