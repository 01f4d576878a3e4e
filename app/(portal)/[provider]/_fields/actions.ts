"use server";
import { findCaller } from "@/app/_server/caller";
import type { Option } from "@/app/_ui/select";
import { listClientNames } from "@/lib/clients";
import type { Ctx } from "@/lib/core/ctx";
import { listLspNames } from "@/lib/lsp";
import { listSiteNames } from "@/lib/sites";

/** What one chooses among by name. */
export type NameKind = "client" | "site" | "company";

const FOUND_MOST = 51;
const QUERY_MOST = 100;

const FIND: Record<NameKind, (ctx: Ctx, containing: string) => Promise<Option[]>> = {
  async client(ctx, containing) {
    const rows = await listClientNames({ ctx, input: { containing, most: FOUND_MOST } });
    return rows.map(({ id, name }) => ({ value: id, label: name }));
  },
  async site(ctx, containing) {
    const rows = await listSiteNames({ ctx, input: { containing, most: FOUND_MOST } });
    return rows.map(({ siteId, name, clientName }) => ({ value: siteId, label: `${name} · ${clientName}` }));
  },
  async company(ctx, containing) {
    const rows = await listLspNames({ ctx, input: { containing, most: FOUND_MOST } });
    return rows.map(({ id, name }) => ({ value: id, label: name }));
  },
};

/** Names of the provider that hold what was typed, as the caller sees them; nothing for whoever is not a member. */
export async function findNames(provider: string, kind: NameKind, query: string): Promise<Option[]> {
  const caller = await findCaller(provider);
  const containing = query.trim().slice(0, QUERY_MOST);
  if (!caller || containing === "" || !Object.hasOwn(FIND, kind)) return [];
  return FIND[kind](caller.ctx, containing);
}
