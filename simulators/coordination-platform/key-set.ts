import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { Refusal } from "./refusals";

const READ_AGAIN_AFTER_MS = 1_000;
const TIMEOUT_MS = 5_000;

const JsonWebKeySet = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional() })) });
const Ed25519Key = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });

/** The filer's public keys, read from its JWKS and kept; read again, at most once a second, for a key not among them. */
export class KeySet {
  private keys = new Map<string, KeyObject>();
  private readAt: number | null = null;
  private reading: Promise<void> | null = null;
  private isReadable = true;

  constructor(
    private readonly url: string,
    private readonly stopping: AbortSignal,
  ) {}

  /** The key with this id; throws a refusal where there is none, or none can be read. */
  async find(kid: string): Promise<KeyObject> {
    const mayRead = this.readAt === null || performance.now() - this.readAt >= READ_AGAIN_AFTER_MS;
    if (!this.keys.has(kid) && (mayRead || this.reading)) {
      this.reading ??= this.read().finally(() => (this.reading = null));
      await this.reading;
    }
    const key = this.keys.get(kid);
    if (key) return key;
    if (this.isReadable) throw new Refusal("signature_key_unknown");
    throw new Refusal("keys_unreachable", { headers: { "retry-after": "1" } });
  }

  private async read(): Promise<void> {
    try {
      const signal = AbortSignal.any([this.stopping, AbortSignal.timeout(TIMEOUT_MS)]);
      const answer = await fetch(this.url, { headers: { accept: "application/json" }, signal });
      if (!answer.ok) throw new Error(`The key set answers ${answer.status}.`);
      this.keys = keysOf(await answer.json());
      this.isReadable = true;
    } catch {
      this.isReadable = false;
    }
    this.readAt = performance.now();
  }
}

function keysOf(value: unknown): Map<string, KeyObject> {
  const found = new Map<string, KeyObject>();
  for (const one of JsonWebKeySet.parse(value).keys) {
    const key = Ed25519Key.safeParse(one);
    if (one.kid !== undefined && key.success)
      found.set(one.kid, createPublicKey({ format: "jwk", key: key.data }));
  }
  return found;
}
