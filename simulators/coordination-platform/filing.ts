import { z } from "zod";

const FIELDS = ["lspNumber", "issuingCountries", "validUntil", "statusCode"] as const;
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

const WebAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2_000);
const Text = z.string().trim().min(1, "must not be empty").max(500);

/** The structure of the answers that the reverse query gives: it must name the four fields, and require them. */
const ResponseStructure = z.record(z.string(), z.unknown()).superRefine((structure, ctx) => {
  const refuse = (path: string[], message: string): void => ctx.addIssue({ code: "custom", path, message });
  if (structure["$schema"] !== undefined && structure["$schema"] !== DIALECT)
    refuse(["$schema"], "must be the dialect of JSON Schema 2020-12");
  if (structure["type"] !== "object") refuse(["type"], 'must be "object"');
  const properties = z.record(z.string(), z.unknown()).safeParse(structure["properties"]);
  const required = z.array(z.unknown()).safeParse(structure["required"]);
  for (const field of FIELDS) {
    if (!properties.data || !(field in properties.data)) refuse(["properties"], `must name ${field}`);
    if (!required.data?.includes(field)) refuse(["required"], `must name ${field}`);
  }
});

/** What a filer files: profile `dtcp-filing-0.1`. */
const Body = z.strictObject({
  profile: z.literal("dtcp-filing-0.1", { error: 'must be "dtcp-filing-0.1"' }),
  /** The filer's own id of the filing. */
  reference: z.guid("must be a UUID"),
  filer: z.strictObject({
    id: z
      .string()
      .max(100)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens"),
    name: Text,
    country: z.literal("CN", { error: 'must be "CN"' }),
    business: Text,
  }),
  /** The website it is for, or null for the filer's own interface. */
  site: z
    .strictObject({ url: WebAddress, name: Text, liveOn: z.iso.date("must be a date").nullable() })
    .nullable(),
  /** Where the reverse query is answered. */
  endpointUrl: WebAddress,
  authMethod: z.enum(["none", "api_key", "oauth2"], { error: "must be one of none, api_key, oauth2" }),
  responseStructure: ResponseStructure,
  documentation: z
    .strictObject({
      url: WebAddress,
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"),
    })
    .nullable(),
  contact: z.strictObject({ name: Text, email: z.email("must be a mail address") }),
  effectiveFrom: z.iso.datetime({ offset: true, error: "must be an RFC 3339 instant" }),
});

/** A website's interface is filed with what describes it; a filer's own needs nothing of the kind. */
export const FilingBody = Body.refine(({ site, documentation }) => site === null || documentation !== null, {
  path: ["documentation"],
  message: "must be given for a website",
});
export type FilingBody = z.infer<typeof FilingBody>;

export const REASONS = ["endpoint_unreachable", "endpoint_not_json", "endpoint_lacks_field"] as const;
export type Reason = (typeof REASONS)[number];

/** A filing as the platform keeps it. */
export const Filing = z.object({
  filingNumber: z.string(),
  clientId: z.string(),
  idempotencyKey: z.string(),
  /** SHA-256 of the body's bytes, in hexadecimal. */
  digest: z.string(),
  receivedAt: z.string(),
  status: z.enum(["received", "accepted", "rejected"]),
  reason: z.string().nullable(),
  decidedAt: z.string().nullable(),
  // As it was when it was taken.
  body: Body,
});
export type Filing = z.infer<typeof Filing>;

/** One fault of a body. */
export interface BodyError {
  detail: string;
  /** Where it is: a JSON pointer as a fragment (RFC 6901). */
  pointer: string;
}

/** The faults that a schema found, one entry a member. */
export function bodyErrors(error: z.ZodError): BodyError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ detail: "is not known", pointer: pointer([...issue.path, key]) }));
    const missing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
    return [{ detail: missing ? "is missing" : issue.message, pointer: pointer(issue.path) }];
  });
}

function pointer(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"));
  return ["#", ...parts].join("/");
}
