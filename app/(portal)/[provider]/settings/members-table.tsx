import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { roleWord } from "@/app/_server/role-word";
import { Badge } from "@/app/_ui/badge";
import { DataTable, type TableRow } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import type { MemberRow } from "@/lib/identity";
import { MemberDialog } from "./member-dialog";
import type { Choice } from "./member-fields";
import { getMemberWords } from "./member-words";

type MembersTableProps = {
  provider: { slug: string; name: string };
  members: readonly MemberRow[];
  clients: Choice[];
  roles: Choice[];
  personId: string;
  mayChange: boolean;
};

/** The clients to choose from, those the member has already among them: a list cut short must not take any away. */
function choicesFor(member: MemberRow, clients: readonly Choice[]): Choice[] {
  const listed = new Set(clients.map(({ value }) => value));
  const own = member.clients.filter(({ id }) => !listed.has(id));
  return [...own.map(({ id, name }) => ({ value: id, label: name })), ...clients];
}

type ChangeMemberProps = Pick<MembersTableProps, "provider" | "clients" | "roles"> & { member: MemberRow };

/** The button behind which a member is changed or ended. */
async function ChangeMember({ provider, member, clients, roles }: ChangeMemberProps) {
  const [t, words] = [await getTranslations("settings.team"), await getMemberWords()];
  const { membershipId, name, role, allClients } = member;
  const clientIds = member.clients.map(({ id }) => id);
  return (
    <MemberDialog
      provider={provider.slug}
      member={{ membershipId, name, role, allClients, clientIds }}
      roles={roles}
      clients={choicesFor(member, clients)}
      words={{
        ...words,
        change: t("change"),
        title: t("changeTitle", { name }),
        body: t("changeBody"),
        save: t("save"),
        end: t("end"),
      }}
      confirm={{
        title: t("endTitle", { name }),
        body: t("endBody", { provider: provider.name }),
        confirmLabel: t("end"),
      }}
    />
  );
}

/** Who works here, as what, for whom. */
export async function MembersTable({
  provider,
  members,
  clients,
  roles,
  personId,
  mayChange,
}: MembersTableProps) {
  const [t, roleWords, format] = [
    await getTranslations("settings.team"),
    await getTranslations("roles"),
    await getFormat(),
  ];
  const rows = members.map((member): TableRow => {
    const { membershipId, name, role } = member;
    const seen = member.allClients
      ? t("allClients")
      : format.list(member.clients.map((client) => client.name));
    return {
      id: membershipId,
      label: name,
      cells: {
        name: {
          text: name,
          node: (
            <span className="inline-flex items-center gap-2 whitespace-nowrap">
              {name}
              {member.personId === personId ? <Badge tone="accent">{t("you")}</Badge> : null}
            </span>
          ),
        },
        email: member.email,
        role: roleWord(roleWords, role),
        clients: seen,
        since: {
          node: format.date(member.since),
          sort: member.since.getTime(),
          text: format.date(member.since),
        },
        ...(mayChange
          ? {
              actions: {
                node: <ChangeMember provider={provider} member={member} clients={clients} roles={roles} />,
              },
            }
          : {}),
      },
    };
  });
  return (
    <DataTable
      label={t("members")}
      columns={[
        { id: "name", header: t("name"), sortable: true, card: "title", hideable: false },
        { id: "email", header: t("email"), sortable: true },
        { id: "role", header: t("role"), sortable: true },
        { id: "clients", header: t("clients"), card: "none", grow: true },
        { id: "since", header: t("since"), sortable: true, card: "none", wide: true },
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
      empty={<EmptyState title={t("membersEmpty")} body="" />}
    />
  );
}
