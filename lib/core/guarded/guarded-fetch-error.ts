/** Why a request was not made or not finished; `code` is stable, `detail` names the place. */
export class GuardedFetchError extends Error {
  constructor(
    readonly code:
      | "address_refused"
      | "scheme_refused"
      /** Neither the web's own port nor one that the operator named. */
      | "port_refused"
      | "unreachable"
      /** A connection was made and was closed before an answer came. */
      | "closed"
      /** The server's certificate rests on no authority that is trusted, is out of date or another's. */
      | "untrusted"
      /** The server wants another client's certificate than the one it was shown, or one at all. */
      | "certificate_refused"
      | "too_slow"
      | "too_large"
      | "too_many_redirects",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "GuardedFetchError";
  }
}
