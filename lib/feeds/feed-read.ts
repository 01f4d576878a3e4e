import { z } from "zod";
import { Mapping } from "./mapping-input";
import { FEED_FAILURES } from "./feed-error";

/** What a feed is to be read by. */
export const FeedOrder = z.object({
  /** Where it has what; null where its fields shall suggest that. */
  mapping: Mapping.nullable(),
  /** All its products; the first of them, as a person is shown them; or its first rows as they stand. */
  wants: z.enum(["products", "preview", "rows"]),
});
export type FeedOrder = z.output<typeof FeedOrder>;

export const RowError = z.object({
  /** Where it is, for people. */
  at: z.string(),
  field: z.string(),
  code: z.enum(["no_key", "no_name", "no_value", "too_long", "twice", "not_a_list", "too_many"]),
  value: z.string(),
});
/** What is wrong with one row: where, in which field, what. */
export type RowError = z.output<typeof RowError>;

export const ReferenceParameter = z.object({
  name: z.string(),
  value: z.string(),
  /** UN/ECE recommendation 20; null where the unit stands in the value, in the name, or nowhere. */
  unitCode: z.string().nullable(),
  /** Whether its unit, if it has one, is one we know: what is told in another can match, and never deviate. */
  isUnitKnown: z.boolean(),
  language: z.string().nullable(),
  /** Where in its feed. */
  at: z.string(),
});
/** One parameter as a source has it. */
export type ReferenceParameter = z.output<typeof ReferenceParameter>;

export const FeedProduct = z.object({
  /** Every form that it is looked up by, strongest first. */
  keys: z.array(z.string()),
  label: z.string(),
  parameters: z.array(ReferenceParameter),
});
export type FeedProduct = z.output<typeof FeedProduct>;

const FeedRow = z.object({
  /** Where it is, for people. */
  at: z.string(),
  record: z.record(z.string(), z.unknown()),
});
/** A row as it stands. */
export type FeedRow = z.output<typeof FeedRow>;

/** All that is read of a feed but its products and rows. */
const Head = z.object({
  kind: z.literal("head"),
  failure: z.object({ code: z.enum(FEED_FAILURES), detail: z.string() }).nullable(),
  /** Names of its fields or columns. */
  fields: z.array(z.string()),
  rows: z.int(),
  /** By which it was read. */
  mapping: Mapping.nullable(),
  parameters: z.int(),
  errors: z.array(RowError),
  errorCount: z.int(),
});
export type FeedHead = Omit<z.output<typeof Head>, "kind">;

/** What a process that reads a feed says, a line each; what does not reach `end` was not read. */
export const FeedLine = z.discriminatedUnion("kind", [
  Head,
  z.object({ kind: z.literal("product"), product: FeedProduct }),
  z.object({ kind: z.literal("row"), row: FeedRow }),
  z.object({ kind: z.literal("end") }),
]);

/** A feed as it was read. */
export interface FeedRead extends FeedHead {
  products: FeedProduct[];
  /** The first of its rows where those are wanted. */
  firstRows: FeedRow[];
}
