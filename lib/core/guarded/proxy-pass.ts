import { randomBytes } from "node:crypto";
import type { Duplex } from "node:stream";

/** What one browser's look at a page may do through the proxy. */
export interface PassRules {
  /** Bytes that may come in and go out, all answers together, as they are sent. */
  bytesMax: number;
  /** Requests and tunnels. */
  requestsMax: number;
  /** Ports of this machine that may be called, where loopback may be reached at all: the audited site's own. */
  loopbackPorts: readonly number[];
  /** Hosts that stand for nothing here, as a site's production hosts while it is looked at elsewhere. */
  refusedHosts: readonly string[];
  /** Whether a plain request may be made; of what is sent through a tunnel nothing is seen but where it leads. */
  mayAsk?: (method: string, url: URL) => boolean;
}

/** A leave to use the proxy, for one look: whoever shows its credential is counted on it. */
export interface ProxyPass {
  readonly username: string;
  readonly password: string;
  readonly rules: PassRules;
  /** Counts one more request; false where there were enough. */
  admit(): boolean;
  /** Counts bytes; false, and everything open is cut, where there were enough. */
  take(bytes: number): boolean;
  /** Has a connection cut when the pass ends. */
  hold(connection: Duplex): void;
  /** Notes a host that was refused for where it is. */
  refuse(host: string): void;
  used(): { bytes: number; requests: number; isOver: boolean; refused: readonly string[] };
  end(): void;
}

const SECRET_BYTES = 24;

/** The header by which a client shows a credential (RFC 7617). */
export function basicOf({ username, password }: Pick<ProxyPass, "username" | "password">): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

/** Opens a pass with a credential of its own, drawn at random. */
export function openPass(rules: PassRules, onEnd: () => void): ProxyPass {
  const held = new Set<Duplex>();
  const refused = new Set<string>();
  let [bytes, requests, isOver] = [0, 0, false];
  const cut = (): void => {
    for (const connection of held) connection.destroy();
    held.clear();
  };
  return {
    username: randomBytes(SECRET_BYTES).toString("base64url"),
    password: randomBytes(SECRET_BYTES).toString("base64url"),
    rules,
    admit() {
      if (isOver || requests >= rules.requestsMax) isOver = true;
      else requests += 1;
      return !isOver;
    },
    take(count) {
      bytes += count;
      if (bytes <= rules.bytesMax) return true;
      isOver = true;
      cut();
      return false;
    },
    hold(connection) {
      if (held.has(connection)) return;
      held.add(connection);
      connection.once("close", () => held.delete(connection));
    },
    refuse: (host) => void refused.add(host),
    used: () => ({ bytes, requests, isOver, refused: [...refused] }),
    end() {
      isOver = true;
      cut();
      onEnd();
    },
  };
}
