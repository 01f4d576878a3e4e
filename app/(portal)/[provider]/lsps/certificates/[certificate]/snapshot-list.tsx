import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Card } from "@/app/_ui/card";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import { REGISTRY_STANDINGS, type LspCertificateView, type RegistryStanding } from "@/lib/lsp";
import { RegistryStatus } from "../../registry-status";

const Said = z.object({ status: z.enum(REGISTRY_STANDINGS) });

// What was said then, which is not what holds now: every line carries its moment.
function saidIn(value: unknown): RegistryStanding {
  return Said.safeParse(value).data?.status ?? "unchecked";
}

/** Every distinct state the registry told us, newest first, with the hash of the bytes it rests on. */
export async function SnapshotList({
  snapshots,
  now,
}: {
  snapshots: LspCertificateView["snapshots"];
  now: Date;
}) {
  const t = await getTranslations("lsps");
  return (
    <Card
      flush={snapshots.length > 0}
      title={t("history")}
      note={t("stateCount", { count: snapshots.length })}
    >
      {snapshots.length === 0 ? (
        <p className="text-ink-soft">{t("historyNone")}</p>
      ) : (
        <ul>
          {snapshots.map(({ id, value, via, occurredAt, checkedAt, bodySha256 }) => (
            <li key={id} className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <RegistryStatus standing={saidIn(value)} />
                <span className="text-small">
                  <Time at={occurredAt} now={now} />
                </span>
              </div>
              <p className="text-small text-ink-soft">
                {t(via === "callback" ? "viaCallback" : "viaPoll")}{" "}
                <Time at={checkedAt} now={now} form="absolute" />
              </p>
              <p className="text-small text-ink-faint">
                SHA-256 <Mono short>{bodySha256}</Mono>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
