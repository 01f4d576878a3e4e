import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { DefinitionList, type Definition } from "@/app/_ui/definition-list";
import { Mono } from "@/app/_ui/mono";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { DeliveryDetail } from "@/lib/deliveries";
import { getDeliveryWords } from "../delivery-words";
import { subjectLink } from "./subject-link";

type FactsCardProps = {
  /** The provider's own address. */
  at: string;
  delivery: DeliveryDetail;
  /** Whether the reader may open endpoints. */
  seesEndpoints: boolean;
  now: Date;
};

/** Where a message goes, what it is about, and the key it goes under. */
export async function FactsCard({ at, delivery, seesEndpoints, now }: FactsCardProps) {
  const [t, words] = [await getTranslations("pushes"), await getDeliveryWords()];
  const { id, endpointId, endpointName, isEnded, kind, createdAt, replays } = delivery;
  const subject = subjectLink(delivery);
  const about: Definition[] =
    subject && (subject.kind !== "endpoint" || seesEndpoints)
      ? [
          {
            term: t("subject"),
            value: (
              <TextLink href={`${at}${subject.path}`}>
                {t(`subjects.${subject.kind}`, { name: subject.name ?? "" })}
              </TextLink>
            ),
          },
        ]
      : [];
  const to =
    seesEndpoints && endpointName && !isEnded ? (
      <TextLink href={`${at}/webhooks/${endpointId}`}>{endpointName}</TextLink>
    ) : (
      words.endpoint(delivery)
    );
  return (
    <Card title={t("facts")}>
      <DefinitionList
        items={[
          { term: t("kind"), value: t(`kinds.${kind}`) },
          { term: t("to"), value: to },
          ...about,
          { term: t("created"), value: <Time at={createdAt} now={now} /> },
          { term: t("replays"), value: t("replayCount", { count: replays }) },
          {
            term: t("key"),
            value: (
              <>
                <Mono>{id}</Mono>
                <span className="block text-small text-ink-soft">{t("keyHelp")}</span>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
