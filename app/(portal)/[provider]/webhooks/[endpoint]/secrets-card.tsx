import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Select } from "@/app/_ui/select";
import { Time } from "@/app/_ui/time";
import type { EndpointDetail } from "@/lib/endpoints";
import { getMadeWords } from "../made-words";
import { RotateDialog } from "./rotate-dialog";

type SecretsCardProps = {
  provider: string;
  endpoint: EndpointDetail;
  mayRotate: boolean;
  now: Date;
};

const OVERLAPS = { "0": "now", "1": "hour", "24": "day", "72": "days" } as const;

async function Rotate({ provider, endpoint }: Pick<SecretsCardProps, "provider" | "endpoint">) {
  const t = await getTranslations("webhooks");
  return (
    <RotateDialog
      input={{ provider, endpointId: endpoint.id }}
      made={await getMadeWords()}
      words={{
        open: t("rotate"),
        title: t("rotateTitle"),
        body: t("rotateBody"),
        submit: t("rotateSubmit"),
      }}
    >
      <Select
        name="overlapHours"
        label={t("overlap")}
        defaultValue="24"
        options={Object.entries(OVERLAPS).map(([value, key]) => ({ value, label: t(`overlaps.${key}`) }))}
      />
    </RotateDialog>
  );
}

/** What messages are signed with, told by its last characters. */
export async function SecretsCard({ provider, endpoint, mayRotate, now }: SecretsCardProps) {
  const t = await getTranslations("webhooks");
  const secrets = endpoint.secrets.filter(({ kind }) => kind === "signing");
  return (
    <Card
      flush
      title={t("secrets")}
      note={endpoint.scheme ? t(`schemes.${endpoint.scheme}.name`) : undefined}
      action={mayRotate ? <Rotate provider={provider} endpoint={endpoint} /> : undefined}
    >
      <ul>
        {secrets.map(({ id, hint, createdAt, retiresAt }) => (
          <li key={id} className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>{t("secretHint", { hint })}</span>
              <span className="text-ink-soft">
                {retiresAt === null ? (
                  t("secretPresent")
                ) : (
                  <>
                    {t("secretRetires")} <Time at={retiresAt} now={now} />
                  </>
                )}
              </span>
            </p>
            <p className="text-small text-ink-soft">
              {t("since")} <Time at={createdAt} now={now} form="absolute" />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
