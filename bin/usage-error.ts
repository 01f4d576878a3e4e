/** Why a command was not carried out, in one sentence that says what to do. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** Whether the call itself was wrong, and not what it led to. */
    readonly showsUsage = true,
  ) {
    super(message);
  }
}
