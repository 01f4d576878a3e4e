import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { DefinitionList, type Definition } from "@/app/_ui/definition-list";
import { Form } from "@/app/_ui/form";
import { Time } from "@/app/_ui/time";
import type { EndpointDetail } from "@/lib/endpoints";
import { Disclosure } from "../../_fields/disclosure";
import { saveWebhook } from "../actions";
import { getEndpointWords } from "../endpoint-words";
import { WebhookFields } from "../webhook-fields";

type FactsCardProps = {
  provider: string;
  endpoint: EndpointDetail;
  clients: { id: string; name: string }[];
  mayEdit: boolean;
  now: Date;
};

/** How a connection sends, as it was set. */
async function profileItems({ profile }: EndpointDetail): Promise<Definition[]> {
  const t = await getTranslations("webhooks.connection");
  const { authentication, signature, body, authority } = profile;
  const signed = signature === "http_message" ? "http_message" : "none";
  return [
    { term: t("authentication"), value: t(`auth.${authentication.kind}.name`) },
    { term: t("signature"), value: t(`signatures.${signed}.name`) },
    { term: t("form"), value: t(`bodies.${body.kind}.name`) },
    ...(authority ? [{ term: t("authority"), value: t("authorityOwn") }] : []),
  ];
}

/** Where an endpoint is and what it takes, and a place to change it. */
export async function FactsCard({ provider, endpoint, clients, mayEdit, now }: FactsCardProps) {
  const [t, words] = [await getTranslations("webhooks"), await getEndpointWords(now)];
  const isWebhook = endpoint.kind === "webhook";
  const about = clients.find(({ id }) => id === endpoint.clientId)?.name ?? t("allClients");
  const lastSuccess = endpoint.health?.lastSuccessAt;
  const own: Definition[] = isWebhook
    ? [
        {
          term: t("eventsLabel"),
          value: (
            <ul>
              {endpoint.events.map((type) => (
                <li key={type}>{words.event(type)}</li>
              ))}
            </ul>
          ),
        },
        { term: t("about"), value: about },
      ]
    : await profileItems(endpoint);
  return (
    <Card title={t("facts")}>
      <div className="flex flex-col gap-3">
        <DefinitionList
          items={[
            { term: t("url"), value: endpoint.url },
            ...own,
            { term: t("lastSuccess"), value: lastSuccess ? <Time at={lastSuccess} now={now} /> : t("never") },
            { term: t("waiting"), value: String(endpoint.waiting) },
            { term: t("dead"), value: String(endpoint.dead) },
            { term: t("since"), value: <Time at={endpoint.createdAt} now={now} form="absolute" /> },
          ]}
        />
        {mayEdit && isWebhook ? (
          <Disclosure label={t("edit")}>
            <Form action={saveWebhook} hidden={{ provider, endpointId: endpoint.id }} submitLabel={t("save")}>
              <WebhookFields provider={provider} clients={clients} endpoint={endpoint} />
            </Form>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
