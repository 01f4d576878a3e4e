import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Badge } from "@/app/_ui/badge";
import { DataTable, type TableRow } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { listApiKeys } from "@/lib/identity";
import { isScope, SCOPE_WORDS } from "./scope-words";
import { revokeKey } from "./actions";

export type KeyRow = Awaited<ReturnType<typeof listApiKeys>>[number];
type State = "active" | "revoked" | "expired";

/** What a key is good for at a moment. */
export function stateOf(key: Pick<KeyRow, "revokedAt" | "expiresAt">, now: Date): State {
  if (key.revokedAt) return "revoked";
  return key.expiresAt && key.expiresAt <= now ? "expired" : "active";
}

type KeysTableProps = { provider: string; keys: readonly KeyRow[]; mayRevoke: boolean; now: Date };

/** The keys there are and were, never the keys themselves. */
export async function KeysTable({ provider, keys, mayRevoke, now }: KeysTableProps) {
  const t = await getTranslations("settings.keys");
  const instant = (at: Date | null, none: string) => ({
    node: at ? <Time at={at} now={now} form="relative" /> : none,
    sort: at?.getTime() ?? 0,
    text: at?.toISOString() ?? none,
  });
  const rows = keys.map((key): TableRow => {
    const { id, name, last4, scopes } = key;
    const state = stateOf(key, now);
    return {
      id,
      label: name,
      cells: {
        name,
        key: { node: <Mono>{`…${last4}`}</Mono>, text: last4 },
        state: {
          node: <Badge tone={state === "active" ? "accent" : "neutral"}>{t(state)}</Badge>,
          text: t(state),
        },
        scopes: scopes.map((scope) => (isScope(scope) ? t(SCOPE_WORDS[scope]) : scope)).join(", "),
        clients: key.allClients ? t("clientsAllShort") : t("clientsCount", { count: key.clientIds.length }),
        calls: key.callsPerMinute,
        created: instant(key.createdAt, ""),
        lastUsed: instant(key.lastUsedAt, t("never")),
        expires: instant(key.expiresAt, t("noEnd")),
        actions:
          mayRevoke && state === "active"
            ? {
                node: (
                  <ActionButton
                    action={revokeKey}
                    input={{ provider, apiKeyId: id, name }}
                    label={t("revoke")}
                    size="small"
                    confirm={{
                      title: t("revokeTitle", { name }),
                      body: t("revokeBody", { last4 }),
                      confirmLabel: t("revoke"),
                    }}
                  />
                ),
              }
            : { node: null, text: "" },
      },
    };
  });
  return (
    <DataTable
      label={t("title")}
      search={false}
      columns={[
        { id: "name", header: t("name"), sortable: true, card: "title", grow: true, hideable: false },
        { id: "key", header: t("key") },
        { id: "state", header: t("state"), sortable: true },
        { id: "scopes", header: t("scopes"), card: "none", wide: true },
        { id: "clients", header: t("clients"), card: "none", wide: true },
        { id: "calls", header: t("callsPerMinute"), card: "none", hidden: true, align: "end" },
        { id: "created", header: t("created"), sortable: true, card: "none", wide: true },
        { id: "lastUsed", header: t("lastUsed"), sortable: true },
        { id: "expires", header: t("expires"), sortable: true, card: "none" },
        { id: "actions", header: t("actions"), quiet: true, hideable: false, card: "aside", align: "end" },
      ]}
      rows={rows}
      empty={<EmptyState title={t("empty")} body={t("emptyBody")} />}
    />
  );
}
