/** The request header that holds the address of the connection itself; `instrumentation.ts` writes it. */
export const PEER_HEADER = "x-accordant-peer";
