/** What every server action answers: done (and where to go), or why not, field by field. Texts are in the reader's language. */
export type ActionResult =
  | { ok: true; message?: string; redirectTo?: string; data?: Record<string, string> }
  | { ok: false; message: string; fields?: Record<string, string> };

/** An action as forms call it: the values typed, by field name, not yet parsed. */
export type FormAction = (input: Record<string, unknown>) => Promise<ActionResult>;
