import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { Combobox } from "@/app/_ui/combobox";
import { TextField } from "@/app/_ui/text-field";
import type { EndpointRow } from "@/lib/endpoints";
import { handNames } from "../_fields/name-choices";
import { EVENT_TEXTS } from "./event-texts";

type WebhookFieldsProps = {
  provider: string;
  clients: { id: string; name: string }[];
  endpoint?: Pick<EndpointRow, "name" | "url" | "events" | "clientId">;
};

/** Who receives, where, what, and about whom. */
export async function WebhookFields({ provider, clients, endpoint }: WebhookFieldsProps) {
  const t = await getTranslations("webhooks");
  const names = clients.map(({ id, name }) => ({ value: id, label: name }));
  const choices = Object.entries(EVENT_TEXTS).filter(([, key]) => key !== "test");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        maxLength={80}
        defaultValue={endpoint?.name}
      />
      <TextField
        name="url"
        type="url"
        label={t("url")}
        help={t("urlHelp")}
        maxLength={500}
        defaultValue={endpoint?.url}
      />
      <CheckboxGroup
        name="events"
        label={t("eventsLabel")}
        help={t("eventsHelp")}
        defaultValue={endpoint?.events ?? choices.map(([type]) => type)}
        options={choices.map(([value, key]) => ({
          value,
          label: t(`events.${key}.name`),
          help: t(`events.${key}.help`),
        }))}
      />
      <Combobox
        name="clientId"
        label={t("client")}
        help={t("clientHelp")}
        placeholder={t("allClients")}
        none
        defaultValue={endpoint?.clientId ?? ""}
        {...handNames(provider, "client", names, endpoint?.clientId ?? "")}
      />
    </>
  );
}
