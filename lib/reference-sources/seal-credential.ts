import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { mayHoldSecret } from "@/lib/endpoints";
import { openSecret, sealSecret } from "@/lib/secrets";

const HINT_CHARACTERS = 4;
const HINTED_LEAST = 12;

const placeOf = (rowId: string) => ({ table: "reference_source", column: "sealed", rowId });

/** Refuses to send a secret where others could read it; a demo's counterparts are ours. */
export function requireSafe(url: string | null, credential: string | null): void {
  if (credential === null || url === null || mayHoldSecret(url)) return;
  const message = "must be an https address, since a credential is sent there";
  throw new AppError("invalid", "invalid", `url: ${message}.`, [{ path: "url", message }]);
}

/** A credential sealed for one source's row, and what it is told by; of a short one nothing is told. */
export async function sealCredential(
  tx: Tx,
  { providerId }: Ctx,
  sourceId: string,
  credential: string | null,
): Promise<{ sealed: string | null; hint: string | null }> {
  if (credential === null) return { sealed: null, hint: null };
  const sealed = await sealSecret(tx, providerId, placeOf(sourceId), credential);
  return { sealed, hint: credential.length < HINTED_LEAST ? "" : credential.slice(-HINT_CHARACTERS) };
}

/** The credential of a source; null where it has none. */
export async function openCredential(
  tx: Tx,
  { providerId }: Ctx,
  { id, sealed }: { id: string; sealed: string | null },
): Promise<string | null> {
  return sealed === null ? null : openSecret(tx, providerId, placeOf(id), sealed);
}
