import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { withTenant } from "@/lib/core/db/tenant";
import { createApiKey } from "@/lib/identity";
import { freePort } from "../free-port";
import { makeProvider, word } from "../make-provider";
import { startApiProcess } from "./start-api-process";

const TRIES_MAX = 400;
const WRITES_AT_ONCE = 4;

/** What came of writes whose process was killed under them. */
export interface CutWrites {
  /** Writes that had no effect in the end, or more than one. */
  wrong: number;
  /** Writes whose repetition was told of another effect than the first answer, where there was one. */
  contradicted: number;
  /** Kills that a write was under way at. */
  cut: number;
}

interface Sent {
  status: number;
  text: string;
}

function sender(url: string, slug: string, key: string) {
  return async (body: object, idempotencyKey: string): Promise<Sent | null> => {
    try {
      const response = await fetch(`${url}/${slug}/v1/clients`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "idempotency-key": `"${idempotencyKey}"` },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return null;
    }
  };
}

/**
 * Kills the hosted API while it carries writes out, starts it again and sends every write again under its key until it
 * is answered; then counts what each of them came to.
 */
export async function cutWrites(kills: number): Promise<CutWrites> {
  const provider = await makeProvider();
  const input = { name: "cut", scopes: ["management:write" as const], callsPerMinute: 6_000 };
  const { key } = await createApiKey({ ctx: provider.ctx(), input });
  const port = await freePort();
  const send = sender(`http://127.0.0.1:${port}`, provider.slug, key);
  const told = { wrong: 0, contradicted: 0, cut: 0 };
  let api = await startApiProcess(port);
  const sendUntilAnswered = async (body: object, idempotencyKey: string): Promise<Sent> => {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const sent = await send(body, idempotencyKey);
      if (sent && sent.status === 201) return sent;
      await wait(25);
    }
    throw new Error("A write was never answered.");
  };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const writes = Array.from({ length: WRITES_AT_ONCE }, () => ({
        body: { name: "Cut", slug: `cut-${word()}-${kill}`, country: "CN" },
        idempotencyKey: randomUUID(),
      }));
      const firsts = writes.map((write) => send(write.body, write.idempotencyKey));
      // From before the first statement to after the last: a write takes some ten milliseconds.
      await wait((kill * 7) % 40);
      await api.kill();
      const answers = await Promise.all(firsts);
      api = await startApiProcess(port);
      for (const [index, { body, idempotencyKey }] of writes.entries()) {
        const first = answers[index] ?? null;
        if (first === null) told.cut += 1;
        const again = await sendUntilAnswered(body, idempotencyKey);
        if (first?.status === 201 && first.text !== again.text) told.contradicted += 1;
        const made = await withTenant(provider.ctx(), (tx) =>
          tx.client.count({ where: { slug: body.slug } }),
        );
        if (made !== 1) told.wrong += 1;
      }
    }
  } finally {
    await api.kill();
  }
  return told;
}
