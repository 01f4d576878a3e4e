import { getTimeZone, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { DeliveryRow } from "@/lib/deliveries";
import { DELIVERY_TONES } from "../../pushes/delivery-tones";
import { getDeliveryWords } from "../../pushes/delivery-words";
import { ReplayDialog } from "./replay-dialog";

type LatestCardProps = {
  provider: string;
  endpointId: string;
  rows: readonly DeliveryRow[];
  mayReplay: boolean;
  now: Date;
};

const SHOWN = 10;

async function Replay({ provider, endpointId }: Pick<LatestCardProps, "provider" | "endpointId">) {
  const [t, zone] = [await getTranslations("webhooks.again"), await getTimeZone()];
  return (
    <ReplayDialog
      input={{ provider, endpointId }}
      zone={zone}
      words={{
        open: t("open"),
        title: t("title"),
        body: t("body"),
        look: t("look"),
        reason: t("reason"),
        reasonHelp: t("reasonHelp"),
        send: t("send"),
        back: t("back"),
      }}
    >
      <TextField
        name="since"
        type="datetime-local"
        label={t("since")}
        help={t("sinceHelp", { zone })}
        className="max-w-64"
      />
      <RadioGroup
        name="include"
        label={t("include")}
        defaultValue="failed"
        options={[
          { value: "failed", label: t("failed"), help: t("failedHelp") },
          { value: "all", label: t("all"), help: t("allHelp") },
        ]}
      />
    </ReplayDialog>
  );
}

/** The newest messages to an endpoint, and a way to send them again. */
export async function LatestCard({ provider, endpointId, rows, mayReplay, now }: LatestCardProps) {
  const [t, words] = [await getTranslations("webhooks"), await getDeliveryWords()];
  const at = `/${provider}/pushes`;
  return (
    <Card
      flush
      title={t("latest")}
      action={
        mayReplay && rows.length > 0 ? <Replay provider={provider} endpointId={endpointId} /> : undefined
      }
    >
      {rows.length === 0 ? (
        <p className="p-4 text-ink-soft">{t("latestNone")}</p>
      ) : (
        <>
          <ul>
            {rows.slice(0, SHOWN).map((row) => (
              <li
                key={row.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2"
              >
                <TextLink href={`${at}/${row.id}`}>{words.event(row)}</TextLink>
                <span className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
                  <Time at={row.createdAt} now={now} form="relative" />
                  <Badge tone={DELIVERY_TONES[row.state]}>{words.state(row.state)}</Badge>
                </span>
              </li>
            ))}
          </ul>
          <p className="px-4 py-2 text-small">
            <TextLink href={`${at}?endpoint=${endpointId}`}>{t("latestAll")}</TextLink>
          </p>
        </>
      )}
    </Card>
  );
}
