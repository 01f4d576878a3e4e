import { createServer } from "node:net";
import { StartError } from "@/lib/core/start-error";
import { SIMULATORS_AFTER, type PortName, type StackSettings } from "./read-settings";

type Finding = "free" | "taken" | "forbidden";

function tryListen(port: number, host: string): Promise<Finding> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => {
      const code = "code" in error ? error.code : null;
      // A machine without IPv6 has nothing there to be taken.
      resolve(code === "EADDRINUSE" ? "taken" : code === "EACCES" ? "forbidden" : "free");
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("free")));
  });
}

/** Whether this process could listen on the port, on every address it might choose. */
export async function findOut(port: number): Promise<Finding> {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
    const finding = await tryListen(port, host);
    if (finding !== "free") return finding;
  }
  return "free";
}

function wantedPorts({ ports, demo, databaseUrl }: StackSettings): [PortName, number][] {
  const wanted: [PortName, number][] = [
    ["PORT", ports.PORT],
    ["API_PORT", ports.API_PORT],
  ];
  if (databaseUrl === null) wanted.push(["DATABASE_PORT", ports.DATABASE_PORT]);
  if (!demo) return wanted;
  wanted.push(["MAIL_PORT", ports.MAIL_PORT], ["INBOX_PORT", ports.INBOX_PORT]);
  for (let site = 0; site <= SIMULATORS_AFTER; site += 1)
    wanted.push(["SIMULATOR_PORT", ports.SIMULATOR_PORT + site]);
  return wanted;
}

/** Throws a `StartError` naming each port that cannot be had, one sentence a port, and the variable that moves it. */
export async function checkPorts(settings: StackSettings): Promise<void> {
  const owners = new Map<number, PortName>();
  const sentences: string[] = [];
  for (const [name, port] of wantedPorts(settings)) {
    const other = owners.get(port);
    owners.set(port, name);
    if (other !== undefined) {
      sentences.push(`Port ${port} is wanted by both ${other} and ${name}; set one of them to another.`);
      continue;
    }
    if (port > 65_535) {
      sentences.push(`Port ${port} does not exist; set ${name} lower.`);
      continue;
    }
    const finding = await findOut(port);
    if (finding === "taken") sentences.push(`Port ${port} is taken by another program; set ${name}.`);
    if (finding === "forbidden") sentences.push(`Port ${port} may not be opened by this user; set ${name}.`);
  }
  if (sentences.length > 0) throw new StartError(sentences.join("\n"));
}
