import { z } from "zod";

/** How much of a file is read at most. */
const TEXT_MOST = 200_000;

/** What an outside pre-screening said, as its file or by hand (TM-18). */
export const CreatePrescreen = z.object({
  regime: z.string().max(40),
  siteId: z.uuid(),
  /** Id of a body of the directory, or the name of another. */
  auditor: z.string().trim().min(2, "say who screened the site").max(200),
  /** Calendar date of the screening. */
  screenedOn: z.iso.date("say on which day it was screened"),
  /** The result as it was given: JSON, or CSV with a head. */
  text: z.string().trim().min(2, "add the result as JSON or CSV").max(TEXT_MOST),
});
export type CreatePrescreen = z.input<typeof CreatePrescreen>;
