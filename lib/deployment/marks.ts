import { withSystem } from "@/lib/core/db/system";

/** Whether something that is done once for the whole deployment was done to its end. */
export async function isMarked(name: string): Promise<boolean> {
  return (await withSystem("mark", (tx) => tx.deploymentMark.count({ where: { name } }))) > 0;
}

/** Notes that it was; the last thing of it. */
export async function setMark(name: string, now: Date): Promise<void> {
  await withSystem("mark", (tx) =>
    tx.deploymentMark.createMany({ data: [{ name, at: now }], skipDuplicates: true }),
  );
}
