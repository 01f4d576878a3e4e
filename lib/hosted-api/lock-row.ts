import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";

/** Tables whose rows more than one caller edits. */
export type Editable = "client" | "site" | "lsp_company" | "lsp_certificate" | "lsp_contract";

/** Holds a row until the transaction ends, so that what is read of it now is what is changed; nothing where none is seen. */
export async function lockRow(ctx: Ctx, table: Editable, id: string): Promise<void> {
  await withTenant(ctx, (tx) =>
    tx.$queryRawUnsafe(
      `SELECT id FROM ${table} WHERE provider_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE`,
      ctx.providerId,
      id,
    ),
  );
}
