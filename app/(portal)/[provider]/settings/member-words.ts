import { getTranslations } from "next-intl/server";
import { ROLES } from "@/lib/core/ctx";
import type { Choice, MemberWords } from "./member-fields";

/** Texts of the fields that a new and a known member share. */
export async function getMemberWords(): Promise<MemberWords> {
  const t = await getTranslations("settings.team");
  return {
    role: t("role"),
    scope: t("scope"),
    scopeAll: t("scopeAll"),
    scopeSome: t("scopeSome"),
    clients: t("clients"),
    client: t("client"),
    chooseClient: t("chooseClient"),
    ownerSeesAll: t("ownerSeesAll"),
  };
}

/** The roles one can have, each with what it may do. */
export async function getRoleChoices(): Promise<Choice[]> {
  const [t, roles] = [await getTranslations("settings.team.roleHelp"), await getTranslations("roles")];
  return ROLES.map((role) => ({ value: role, label: roles(role), help: t(role) }));
}
