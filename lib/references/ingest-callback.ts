import { withSystem } from "@/lib/core/db/system";
import { AppError, notFound } from "@/lib/core/errors";
import { wake } from "@/lib/jobs";
import { applyReading, type Applied } from "./apply-reading";
import { findReference } from "./find-reference";
import { verifyCallback, type CallbackInput } from "./verify-callback";

export interface Ingested {
  key: string;
  applied: Applied;
}

/**
 * Takes a counterpart's signed callback (Standard Webhooks 1.0, five minutes' tolerance): forged, altered and stale
 * ones are refused as `unauthenticated`, unknown counterparts are `not_found`, a second delivery changes nothing but
 * is taken where the first one could not be.
 */
export async function ingestCallback(input: CallbackInput): Promise<Ingested> {
  const reference = findReference(input.counterpart);
  if (!reference) throw notFound("counterpart");
  const { id, body } = verifyCallback(input);
  const told = reference.readCallback(body);
  if (!told)
    throw new AppError(
      "invalid",
      "callback_unreadable",
      "The callback is signed but does not say which entry changed, or to what.",
    );
  const known = await withSystem("callback subject", (tx) =>
    tx.registryEntry.findUnique({
      where: { counterpart_key: { counterpart: reference.counterpart, key: told.key } },
      select: { key: true },
    }),
  );
  if (!known) throw notFound("entry");
  const { key, occurredAt, ...reading } = told;
  const applied = await applyReading(
    reference,
    {
      key,
      reading,
      via: "callback",
      occurredAt: new Date(occurredAt),
      messageId: id,
      body: Buffer.from(input.body),
      mediaType: "application/json",
    },
    input.now,
  );
  // An older announcement or one that cannot be read may hide a change: the counterpart is asked itself.
  if (applied === "stale" || applied === "failed")
    await wake("reference.check", { counterpart: input.counterpart, key });
  return { key, applied };
}
