/** Why an action was not done, field by field where a field is to blame. */
export type Refusal = { ok: false; message: string; fields?: Record<string, string> };

/** What every server action answers: done (and where to go), or why not. Texts are in the reader's language. */
export type ActionResult<Data = Record<string, string>> =
  { ok: true; message?: string; redirectTo?: string; data?: Data } | Refusal;

/** An action as forms call it: the values typed, by field name, not yet parsed. */
export type FormAction = (input: Record<string, unknown>) => Promise<ActionResult>;
