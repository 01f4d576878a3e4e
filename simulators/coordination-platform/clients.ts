import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Client, PlatformMemory } from "./platform-state";

export const TOKEN_SECONDS = 300;
/** How long an expired token is still known, so that it is told from one that never was. */
const REMEMBERED_MS = 3_600_000;

/** Who may file: clients, registered out of band, and the tokens they were given. */
export class Clients {
  constructor(private readonly state: PlatformMemory) {}

  get all(): readonly Client[] {
    return this.state.own.clients;
  }

  /** Registers a client, unsaved: with the id and secret it brings, or with new ones. */
  register(
    name: string,
    given: { clientId: string; clientSecret: string } | null,
  ): { clientId: string; clientSecret: string } {
    const { clientId, clientSecret } = given ?? {
      clientId: `client-${randomBytes(9).toString("base64url")}`,
      clientSecret: randomBytes(32).toString("base64url"),
    };
    const others = this.all.filter((client) => client.clientId !== clientId);
    this.state.own.clients = [...others, { name, clientId, secretHash: hash(clientSecret) }];
    return { clientId, clientSecret };
  }

  /** Whether a client has this id and secret. */
  authenticate(clientId: string, clientSecret: string): boolean {
    const client = this.all.find((one) => one.clientId === clientId);
    const given = Buffer.from(hash(clientSecret));
    return client !== undefined && timingSafeEqual(given, Buffer.from(client.secretHash));
  }

  /** A new token for a client, unsaved. */
  issueToken(clientId: string): string {
    const token = randomBytes(32).toString("base64url");
    const now = this.state.now().getTime();
    const known = this.state.own.tokens.filter(({ expiresAt }) => expiresAt + REMEMBERED_MS > now);
    this.state.own.tokens = [
      ...known,
      { hash: hash(token), clientId, expiresAt: now + TOKEN_SECONDS * 1000 },
    ];
    return token;
  }

  /** Whose token it is. */
  clientOf(token: string): { clientId: string } | "unknown" | "expired" {
    const hashed = hash(token);
    const found = this.state.own.tokens.findLast((one) => one.hash === hashed);
    if (!found || !this.all.some(({ clientId }) => clientId === found.clientId)) return "unknown";
    return found.expiresAt > this.state.now().getTime() ? { clientId: found.clientId } : "expired";
  }
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
