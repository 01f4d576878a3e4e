/** Why a request was not made or not finished; `code` is stable, `detail` names the place. */
export class GuardedFetchError extends Error {
  constructor(
    readonly code:
      "address_refused" | "scheme_refused" | "unreachable" | "too_slow" | "too_large" | "too_many_redirects",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "GuardedFetchError";
  }
}
