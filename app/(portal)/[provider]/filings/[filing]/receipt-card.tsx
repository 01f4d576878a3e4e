import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Mono } from "@/app/_ui/mono";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { FilingRecord } from "@/lib/filings";

type ReceiptCardProps = { at: string; filing: FilingRecord; pushId: string | null; now: Date };

const Message = z.looseObject({
  endpointUrl: z.string(),
  authMethod: z.string(),
  documentation: z.looseObject({ sha256: z.string() }).nullish(),
});

/** What was filed, by whom, and what the platform gave for it. */
export async function ReceiptCard({ at, filing, pushId, now }: ReceiptCardProps) {
  const t = await getTranslations("filings");
  const { site, reference, submittedAt, decidedAt, createdAt, madeByName, sentAt, sentByName } = filing;
  const regime = (await findRegimeText(filing.regime))?.table.name ?? filing.regime;
  const message = Message.safeParse(filing.payload).data;
  const when = (moment: Date | null) => (moment ? <Time at={moment} now={now} form="absolute" /> : "–");
  const by = (moment: Date | null, name: string | null) => (
    <>
      {when(moment)}
      {name === null ? null : ` · ${name}`}
    </>
  );
  return (
    <Card title={t("receipt.title")}>
      <DefinitionList
        items={[
          { term: t("regime"), value: regime },
          {
            term: t("concerns"),
            value: site ? <TextLink href={`${at}/sites/${site.slug}`}>{site.name}</TextLink> : t("allSites"),
          },
          { term: t("reference"), value: reference ? <Mono>{reference}</Mono> : "–" },
          { term: t("receipt.made"), value: by(createdAt, madeByName) },
          ...(sentAt ? [{ term: t("receipt.sent"), value: by(sentAt, sentByName) }] : []),
          { term: t("submittedAt"), value: when(submittedAt) },
          { term: t("decidedAt"), value: when(decidedAt) },
          ...(message
            ? [
                { term: t("receipt.endpoint"), value: <Mono>{message.endpointUrl}</Mono> },
                {
                  term: t("receipt.auth"),
                  value: message.authMethod === "none" ? t("receipt.authNone") : message.authMethod,
                },
                {
                  term: t("receipt.contract"),
                  value: <Mono>{message.documentation?.sha256 ?? "–"}</Mono>,
                },
              ]
            : []),
          ...(pushId
            ? [
                {
                  term: t("push"),
                  value: <TextLink href={`${at}/pushes/${pushId}`}>{t("pushOpen")}</TextLink>,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
