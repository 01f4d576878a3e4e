import type { DoorTx } from "./door";

/** Waits until nobody else holds that name, and holds it until the transaction ends: who counts first then writes first. */
export async function takeTurn(tx: DoorTx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Holds a name beside others who share it, until the transaction ends; whoever takes its turn waits for them all. */
export async function shareTurn(tx: DoorTx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`;
}
