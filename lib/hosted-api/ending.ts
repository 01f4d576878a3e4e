/** What is to be used no more: instants since when, and until when it still answers. */
export interface Ending {
  deprecatedAt: string;
  sunsetAt: string;
}

/** What an answer says of an end that is coming: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where more is said. */
export function endingFields(
  { deprecatedAt, sunsetAt }: Ending,
  providerSlug: string,
): Record<string, string> {
  return {
    deprecation: `@${Math.floor(Date.parse(deprecatedAt) / 1_000)}`,
    sunset: new Date(sunsetAt).toUTCString(),
    link: `</${providerSlug}/v1/docs>; rel="deprecation"; type="text/html"`,
  };
}
