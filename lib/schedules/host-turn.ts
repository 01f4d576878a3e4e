import { withSystem } from "@/lib/core/db/system";

/** A reading of one host, by an id of its own. */
export interface HostTurn {
  host: string;
  holder: string;
}

/**
 * Takes a host for one reading where nobody else has it: one at a time over all processes and providers, who learn
 * nothing of one another. Whoever dies holding it loses it at `until`. True where it was taken.
 */
export async function takeHost({ host, holder }: HostTurn, now: Date, until: Date): Promise<boolean> {
  const taken = await withSystem(
    "host turn",
    (tx) => tx.$executeRaw`
      INSERT INTO host_turn AS t (host, holder, held_until) VALUES (${host}, ${holder}::uuid, ${until})
      ON CONFLICT (host) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
      WHERE t.held_until <= ${now}`,
  );
  return taken > 0;
}

/** Holds a taken host until a later instant; false where somebody else has it by now. */
export async function keepHost({ host, holder }: HostTurn, until: Date): Promise<boolean> {
  const { count } = await withSystem("host turn", (tx) =>
    tx.hostTurn.updateMany({ where: { host, holder }, data: { heldUntil: until } }),
  );
  return count > 0;
}

/** Lets the next one read the host; one that somebody else has taken meanwhile stays theirs. */
export async function leaveHost({ host, holder }: HostTurn): Promise<void> {
  await withSystem("host turn", (tx) => tx.hostTurn.deleteMany({ where: { host, holder } }));
}
