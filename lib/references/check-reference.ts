import { withSystem } from "@/lib/core/db/system";
import { env } from "@/lib/core/env";
import { guardedFetch, GuardedFetchError } from "@/lib/core/guarded/guarded-fetch";
import { log } from "@/lib/core/log";
import type { Reference, ReferenceReading } from "@/lib/regimes";
import { applyReading, type Applied } from "./apply-reading";
import { findReference } from "./find-reference";
import { lockEntry, noteFailure } from "./registry-entry";

interface Looked {
  reading: ReferenceReading;
  body: Uint8Array;
  mediaType: string;
}

interface Counterpart {
  url: string;
  timeoutSeconds?: number | undefined;
}

async function look(
  reference: Reference,
  { url, timeoutSeconds }: Counterpart,
  key: string,
): Promise<Looked> {
  try {
    const request = reference.request(url, key);
    const response = await guardedFetch(
      timeoutSeconds === undefined ? request : { ...request, totalMs: timeoutSeconds * 1_000 },
    );
    const { status, contentType, body } = response;
    return {
      reading: reference.read({ status, contentType, body: body.toString() }, key),
      body,
      mediaType: contentType,
    };
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    const reading = {
      ok: false as const,
      failure: `reference_${error.code}`,
      params: { where: error.detail },
    };
    return { reading, body: new Uint8Array(), mediaType: "" };
  }
}

async function noteNoEndpoint(counterpart: string, key: string, now: Date): Promise<Applied> {
  const reading = { failure: "reference_no_endpoint", params: { where: counterpart } };
  await withSystem("reference failure", async (tx) =>
    noteFailure(tx, await lockEntry(tx, counterpart, key, now), reading, now),
  );
  return "failed";
}

/**
 * Looks one key up at its counterpart, outside any transaction, and takes the answer over. A counterpart that is
 * slow, gone, lying or answers rubbish leaves one row and one log line and changes nothing else.
 */
export async function checkReference(counterpart: string, key: string, clock: () => Date): Promise<Applied> {
  const reference = findReference(counterpart);
  const asked = env().ACCORDANT_COUNTERPARTS[counterpart];
  if (!reference || !asked) {
    log().error({ counterpart, reference: key }, "no endpoint is configured for this counterpart");
    return noteNoEndpoint(counterpart, key, clock());
  }
  const { reading, body, mediaType } = await look(reference, asked, key);
  if (!reading.ok)
    log().warn(
      { counterpart, reference: key, failure: reading.failure, ...reading.params },
      "reference check failed",
    );
  const occurredAt = reading.ok && reading.statedAt ? new Date(reading.statedAt) : null;
  return applyReading(
    reference,
    { key, reading, via: "poll", occurredAt, messageId: null, body, mediaType },
    clock(),
  );
}
