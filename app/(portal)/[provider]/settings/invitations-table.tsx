import { getTimeZone, getTranslations } from "next-intl/server";
import { roleWord } from "@/app/_server/role-word";
import { ActionButton } from "@/app/_ui/action-button";
import { DataTable, type TableRow } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Time } from "@/app/_ui/time";
import type { InvitationRow } from "@/lib/identity";
import { withdraw } from "./actions";

type InvitationsTableProps = {
  provider: string;
  invitations: readonly InvitationRow[];
  mayChange: boolean;
  now: Date;
};

/** Whoever was invited and has not come yet. */
export async function InvitationsTable({ provider, invitations, mayChange, now }: InvitationsTableProps) {
  const [t, roles, zone] = [
    await getTranslations("settings.team"),
    await getTranslations("roles"),
    await getTimeZone(),
  ];
  const rows = invitations.map(({ invitationId, email, role, expiresAt }): TableRow => {
    const confirm = {
      title: t("withdrawTitle", { email }),
      body: t("withdrawBody"),
      confirmLabel: t("withdraw"),
    };
    const over = expiresAt <= now;
    return {
      id: invitationId,
      label: email,
      cells: {
        email,
        role: roleWord(roles, role),
        expires: {
          node: over ? t("expired") : <Time at={expiresAt} now={now} />,
          sort: expiresAt.getTime(),
          text: `${expiresAt.toISOString()} ${zone}`,
        },
        ...(mayChange
          ? {
              actions: {
                node: (
                  <ActionButton
                    action={withdraw}
                    input={{ provider, invitationId, email }}
                    label={t("withdraw")}
                    size="small"
                    confirm={confirm}
                  />
                ),
              },
            }
          : {}),
      },
    };
  });
  return (
    <DataTable
      label={t("invitations")}
      search={false}
      columns={[
        { id: "email", header: t("email"), card: "title", grow: true, hideable: false },
        { id: "role", header: t("role") },
        { id: "expires", header: t("expires") },
        ...(mayChange
          ? [
              {
                id: "actions",
                header: t("actions"),
                quiet: true,
                hideable: false,
                card: "aside" as const,
                align: "end" as const,
              },
            ]
          : []),
      ]}
      rows={rows}
      empty={<EmptyState title={t("invitationsEmpty")} body={t("invitationsEmptyBody")} />}
    />
  );
}
