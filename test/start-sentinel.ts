import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

/** Something inside that nobody may reach: it counts whoever does. */
export interface Sentinel {
  port: number;
  /** Connections that were made to it, over IPv4 and IPv6, and datagrams that came. */
  reached: () => number;
  close(): Promise<void>;
}

/** Listens on every address of this machine, at one port for connections and datagrams alike. */
export async function startSentinel(): Promise<Sentinel> {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  server.listen(0, "::");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const datagrams = createSocket({ type: "udp6", ipv6Only: false });
  datagrams.on("message", () => (reached += 1));
  datagrams.bind(port, "::");
  await once(datagrams, "listening");
  return {
    port,
    reached: () => reached,
    async close() {
      datagrams.close();
      await new Promise((done) => server.close(done));
    },
  };
}
