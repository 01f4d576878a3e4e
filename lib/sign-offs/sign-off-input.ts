import { z } from "zod";

const name = z.string().trim().min(1).max(200);

/** A party's word on who is responsible for what about a site. */
export const CreateSignOff = z
  .object({
    siteId: z.uuid(),
    regime: z.string(),
    party: z.enum(["exporter", "provider", "lsp"]),
    /** Hash of the matrix as whoever signs has read it. */
    matrix: z.string(),
    signerName: name,
    /** What they are there, such as managing director. */
    signerTitle: name,
    /** The LSP that signed elsewhere; left out for the others. */
    companyId: z.uuid().nullable().default(null),
    /** Calendar date on which the LSP signed; the others sign on the day they do. */
    givenOn: z.iso.date("use a date such as 2027-05-16").nullable().default(null),
    /** Where the LSP's own paper is kept. */
    reference: z.string().trim().max(500).nullable().default(null),
  })
  .refine(({ party, companyId }) => party !== "lsp" || companyId !== null, {
    path: ["companyId"],
    message: "choose the LSP that signed",
  })
  .refine(({ party, givenOn }) => party !== "lsp" || givenOn !== null, {
    path: ["givenOn"],
    message: "say on which day it was signed",
  });
export type CreateSignOff = z.input<typeof CreateSignOff>;

/** Sites of one call: few enough that nobody waits long for whoever holds them. */
export const SITES_PER_CALL = 200;
const siteIds = z.array(z.uuid().toLowerCase()).min(1).max(SITES_PER_CALL);

/** The provider's word on who is responsible for what, about several sites at once. */
export const CreateSignOffs = z.object({
  siteIds,
  regime: z.string(),
  /** Hash of the matrix as whoever signs has read it. */
  matrix: z.string(),
  signerName: name,
  signerTitle: name,
});
export type CreateSignOffs = z.input<typeof CreateSignOffs>;

const reason = z.string().trim().min(10, "say why, in at least ten characters").max(2_000);

/** Takes a sign-off back. */
export const EndSignOff = z.object({ signOffId: z.uuid(), reason });
export type EndSignOff = z.input<typeof EndSignOff>;

/** Takes the provider's word back about several sites at once. */
export const EndSignOffs = z.object({ siteIds, regime: z.string(), matrix: z.string(), reason });
export type EndSignOffs = z.input<typeof EndSignOffs>;
