import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { TextLink } from "@/app/_ui/text-link";
import type { EndpointRow } from "@/lib/endpoints";
import { EndpointBadge } from "./endpoint-badge";
import { endpointState } from "./endpoint-state";
import { getEndpointWords } from "./endpoint-words";
import { listPlatforms, type Platform } from "./platforms";

type ConnectionListProps = {
  at: string;
  connections: readonly EndpointRow[];
  now: Date;
  mayConnect: boolean;
};

type ConnectionProps = Omit<ConnectionListProps, "connections"> & {
  platform: Platform;
  connection: EndpointRow | undefined;
};

async function Connection({ at, platform, connection, now, mayConnect }: ConnectionProps) {
  const [t, words] = [await getTranslations("webhooks"), await getEndpointWords(now)];
  const { counterpart, regime } = platform;
  return (
    <Card
      title={t("platformOf", { regime })}
      action={
        mayConnect ? (
          <LinkButton href={`${at}/connect?to=${counterpart}`} size="small">
            {t(connection ? "replace" : "connect")}
          </LinkButton>
        ) : undefined
      }
    >
      {connection ? (
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink href={`${at}/${connection.id}`}>{connection.name}</TextLink>
            <EndpointBadge state={endpointState(connection.health, now)} words={words.state(connection)} />
          </div>
          <p className="text-small wrap-anywhere text-ink-soft">{connection.url}</p>
          <p className="text-body">{words.standing(connection)}</p>
        </div>
      ) : (
        <p className="text-ink-soft">{t("notConnected")}</p>
      )}
    </Card>
  );
}

/** The platforms that filings go to: connected or not, and how each connection fares. */
export async function ConnectionList({ connections, ...rest }: ConnectionListProps) {
  const [t, platforms] = [await getTranslations("webhooks"), await listPlatforms()];
  return (
    <section id="connections" aria-labelledby="connections-title" className="flex flex-col gap-3">
      <div>
        <h2 id="connections-title" className="text-16 font-semibold">
          {t("connections")}
        </h2>
        <p className="text-ink-soft">{t("connectionsBody")}</p>
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        {platforms.map((platform) => (
          <Connection
            key={platform.counterpart}
            {...rest}
            platform={platform}
            connection={connections.find(({ counterpart }) => counterpart === platform.counterpart)}
          />
        ))}
      </div>
    </section>
  );
}
