import { expect, type APIRequestContext } from "@playwright/test";
import { asRole } from "@/test/owner-query";
import { sendAction } from "./send-action";

/** Active at the registry, and on record at nobody in the demo. */
const NUMBER = "RCEP-LSP-2026-000502";

async function isAnswered(): Promise<boolean> {
  return asRole("system", {}, async (client) => {
    const found = await client.query(
      "SELECT 1 FROM registry_entry WHERE key = $1 AND snapshot_id IS NOT NULL",
      [NUMBER],
    );
    return found.rows.length > 0;
  });
}

/** Has a site's certificate named as its exporter would, and waits for what the registry says of it. */
export async function nameCertificate(
  owner: APIRequestContext,
  fill: (page: string) => string,
  siteId: string,
): Promise<void> {
  const action = "app/(exporter)/[provider]/home/start/actions.ts#saveLocalizer";
  await sendAction(owner, action, fill, [{ provider: "demo", siteId, by: "exporter", number: NUMBER }]);
  await expect.poll(isAnswered, { timeout: 20_000 }).toBe(true);
}
