/** What we call of a package that brings no types. */
declare module "@digitalbazaar/vc-bitstring-status-list" {
  export function decodeList(input: {
    encodedList: string;
  }): Promise<{ length: number; getStatus(index: number): boolean }>;
  export function checkStatus(input: {
    credential: object;
    documentLoader: (url: string) => Promise<{ document: unknown }>;
    verifyBitstringStatusListCredential: boolean;
    verifyMatchingIssuers: boolean;
  }): Promise<{ verified: boolean; results: { verified: boolean; status?: boolean }[] }>;
}
