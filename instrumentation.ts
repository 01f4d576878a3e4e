import { subscribe } from "node:diagnostics_channel";
import { PEER_HEADER } from "./app/_server/peer-header";

interface Started {
  request: { headers: Record<string, unknown>; socket: { remoteAddress?: string | undefined } };
}

function isStarted(message: unknown): message is Started {
  return typeof message === "object" && message !== null && "request" in message;
}

/**
 * Next hands on whatever `X-Forwarded-For` a caller makes up. Before it sees a request, the address of the connection
 * itself is put beside that, over anything sent under its name.
 */
export function register(): void {
  subscribe("http.server.request.start", (message) => {
    if (isStarted(message)) message.request.headers[PEER_HEADER] = message.request.socket.remoteAddress ?? "";
  });
}
