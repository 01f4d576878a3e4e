import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import type { DeliveryDetail } from "@/lib/deliveries";
import type { EndpointDetail } from "@/lib/endpoints";
import { endWebhook, resumeEndpoint } from "../actions";
import { TestButton } from "./test-button";

type EndpointActionsProps = {
  provider: string;
  endpoint: EndpointDetail;
  test: DeliveryDetail | null;
  mayUpdate: boolean;
  mayEnd: boolean;
};

/** What can be done with an endpoint; where it is stopped, taking it up again comes first. */
export async function EndpointActions({ provider, endpoint, test, mayUpdate, mayEnd }: EndpointActionsProps) {
  const t = await getTranslations("webhooks");
  const { id: endpointId, name, kind, waiting, health } = endpoint;
  const input = { provider, endpointId };
  const isStopped = health?.state === "paused" || health?.state === "disabled";
  const latest = test && {
    createdAt: test.createdAt.toISOString(),
    isSettled: test.state !== "pending" || test.attemptRows.length > 0,
  };
  return (
    <>
      {mayEnd ? (
        <ActionButton
          action={endWebhook}
          input={input}
          label={t("end")}
          confirm={{
            title: t("endTitle", { name }),
            body: t("endBody", { waiting }),
            confirmLabel: t("end"),
          }}
        />
      ) : null}
      {mayUpdate && kind === "webhook" && !isStopped ? (
        <TestButton
          input={input}
          latest={latest}
          words={{ test: t("test"), waiting: t("testWaiting"), slow: t("testSlow") }}
        />
      ) : null}
      {mayUpdate && isStopped ? (
        <ActionButton action={resumeEndpoint} input={input} label={t("resume")} variant="primary" />
      ) : null}
    </>
  );
}
