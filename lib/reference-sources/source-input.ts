import { z } from "zod";
import { ReadUrl } from "@/lib/endpoints/url-input";
import { Mapping } from "@/lib/feeds/mapping-input";

export const SOURCE_KINDS = ["polled", "upload", "ingest"] as const;
/** How often a source may be asked, in minutes. */
export const INTERVALS = [15, 60, 360, 1_440] as const;

const HEADER = /^[A-Za-z][A-Za-z0-9-]{0,59}$/;
/** What nobody may set for another's request. */
const KEPT_HEADERS = new Set([
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
  "cookie",
  "user-agent",
]);

const emptyIsNull = (text: string | null): string | null => (text === "" ? null : text);
const name = z.string().trim().min(2, "give it a name").max(100);
const header = z
  .string()
  .trim()
  .regex(HEADER, "is no name of a header")
  .refine((text) => !KEPT_HEADERS.has(text.toLowerCase()), "is a header that may not be set");
const credential = z
  .string()
  .trim()
  .max(2_000)
  .regex(/^[\u0020-\u007e]*$/, "may hold plain characters alone")
  .nullable()
  .transform(emptyIsNull);
const everyMinutes = z.literal(INTERVALS);

/** Connects a source of a site's true parameters, or of all sites of its client (TM-05, TM-25). */
export const CreateReferenceSource = z
  .object({
    siteId: z.uuid(),
    /** Whether it speaks for every site of the site's client. */
    isForClient: z.boolean().default(false),
    name,
    kind: z.enum(SOURCE_KINDS),
    url: ReadUrl.nullable().default(null),
    header: header.default("Authorization"),
    /** Sent in the header with each request; sealed, and never shown again. */
    credential: credential.default(null),
    everyMinutes: everyMinutes.default(60),
    /** Where the feed has what; what its first reading suggests unless said. */
    mapping: Mapping.nullable().default(null),
  })
  .refine(({ kind, url: given }) => (kind === "polled") === (given !== null), {
    path: ["url"],
    error: "give the address for a source that is polled, and for no other",
  });
export type CreateReferenceSource = z.input<typeof CreateReferenceSource>;

/** Changes a source; what is left out stays. A credential that is not given stays as it is. */
export const UpdateReferenceSource = z.object({
  sourceId: z.uuid(),
  name: name.optional(),
  url: ReadUrl.optional(),
  header: header.optional(),
  credential: credential.optional(),
  everyMinutes: everyMinutes.optional(),
  mapping: Mapping.optional(),
});
export type UpdateReferenceSource = z.input<typeof UpdateReferenceSource>;

export const NamedSource = z.object({ sourceId: z.uuid() });
export type NamedSource = z.input<typeof NamedSource>;

/** Has a source read now; `takesFewer` where it really holds far fewer products than before. */
export const RunReferenceReading = NamedSource.extend({ takesFewer: z.boolean().default(false) });
export type RunReferenceReading = z.input<typeof RunReferenceReading>;

const text = z.union([z.string().max(1_000), z.number(), z.boolean()]);
const optional = z.union([z.string().max(200), z.number()]).nullish();

/** A product as schema.org has it: what it is known by, and its properties with UN/ECE rec 20 unit codes or unit texts. */
export const IngestedProduct = z.object({
  ...{ model: optional, sku: optional, gtin: optional, mpn: optional },
  /** Empty: the source has the product no more. */
  additionalProperty: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(200),
        value: z.union([text, z.array(text).max(50)]),
        unitCode: z.string().trim().max(20).nullish(),
        unitText: z.string().trim().max(40).nullish(),
        inLanguage: z.string().trim().max(35).nullish(),
      }),
    )
    .max(300),
});

export const IngestReferenceProducts = NamedSource.extend({
  products: z.array(IngestedProduct).min(1).max(1_000),
});
export type IngestReferenceProducts = z.input<typeof IngestReferenceProducts>;
