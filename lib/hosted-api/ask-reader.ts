import { findOperation } from "./routes";
import { readAsk, type Ask } from "./ask";

/** An answer's address without escapes: provider, site, operation and query. */
const ANSWER_URL = /^\/([a-z0-9-]+)\/v1\/sites\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\?(.*))?$/;
/** Addresses remembered at a time, and how long one may be: 5 MB. */
const REMEMBERED_MAX = 10_000;
const REMEMBERED_LENGTH_MAX = 250;

// The first of several values of a name counts, as it does in the app.
function readQuery(text: string | undefined): Record<string, string> {
  return text === undefined ? {} : Object.fromEntries([...new URLSearchParams(text)].reverse());
}

function readAddress(address: string): Ask | null {
  const [whole, providerSlug = "", siteSlug = "", name = "", search] = ANSWER_URL.exec(address) ?? [];
  const operation = whole === undefined ? null : findOperation(name);
  if (!operation) return null;
  try {
    return readAsk({ providerSlug, siteSlug, operation, query: readQuery(search) });
  } catch {
    // The app says what is wrong with it.
    return null;
  }
}

/**
 * Reads what the address of a request asks; null for whatever is no usable question for an answer. The same few
 * addresses are asked again and again, so what they came to is remembered.
 */
export function createAskReader(): (address: string) => Ask | null {
  const remembered = new Map<string, Ask>();
  return (address) => {
    const known = remembered.get(address);
    if (known) return known;
    const ask = readAddress(address);
    if (!ask || address.length > REMEMBERED_LENGTH_MAX) return ask;
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(address, ask);
    return ask;
  };
}
