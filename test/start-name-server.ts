import { createSocket } from "node:dgram";

/** What a name is answered: its TXT records, or a response code (RFC 1035 4.1.1), or nothing at all. */
export type NameAnswer = readonly string[] | { code: number } | "silence";

const SERVFAIL = 2;
const NXDOMAIN = 3;

function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + size).toString());
    at += 1 + size;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 5 };
}

function record(text: string): Buffer {
  const strings = (text.match(/[\s\S]{1,255}/g) ?? []).map((part) =>
    Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]),
  );
  const data = Buffer.concat(strings);
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 255]);
  return Buffer.concat([head, data]);
}

function reply(query: Buffer, end: number, answer: Exclude<NameAnswer, "silence">): Buffer {
  const records = "code" in answer ? [] : answer.map(record);
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(0x8180 | ("code" in answer ? answer.code : 0), 2);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, query.subarray(12, end), ...records]);
}

/** A name server over UDP that knows these names and no others; gives its address and how to stop it. */
export async function startNameServer(names: Readonly<Record<string, NameAnswer>>) {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (query, from) => {
    const { name, end } = nameIn(query);
    asked.push(name);
    const answer = names[name] ?? { code: NXDOMAIN };
    if (answer !== "silence") socket.send(reply(query, end, answer), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => socket.close(() => resolve()));
  return { address: `127.0.0.1:${socket.address().port}`, asked, close };
}

/** The code of a server that cannot say. */
export const CANNOT_SAY: NameAnswer = { code: SERVFAIL };
