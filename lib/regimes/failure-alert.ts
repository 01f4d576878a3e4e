/** From when on failed verifications are told of: so many from one country within so many hours. */
export interface FailureAlert {
  /** Code of the rule that asks for it. */
  rule: string;
  failures: number;
  hours: number;
}
