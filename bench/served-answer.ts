import { get } from "node:http";

/** An answer as it came over the wire. */
export interface ServedAnswer {
  /** Names and values in turn, in the order and spelling sent, without those that belong to the connection. */
  headers: string[];
  body: string;
}

/** What node:http adds by itself to every answer. */
const OWN = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

function withoutOwn(raw: readonly string[]): string[] {
  return raw.flatMap((name, index) => {
    const value = raw[index + 1];
    return index % 2 === 1 || value === undefined || OWN.has(name.toLowerCase()) ? [] : [name, value];
  });
}

/** Asks once, and gives what is sent byte for byte; throws where that is not a 200. */
export function readServedAnswer(url: string): Promise<ServedAnswer> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        if (response.statusCode === 200) resolve({ headers: withoutOwn(response.rawHeaders), body });
        else reject(new Error(`${url} answers ${response.statusCode}: ${body}`));
      });
    }).once("error", reject);
  });
}
