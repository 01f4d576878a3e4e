import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { BlastRadius, HitClient, HitSite } from "@/lib/lsp";
import { Disclosure } from "../../../../_fields/disclosure";
import { sendLetter } from "../../../actions";
import { draftLetter } from "./draft-letter";
import { LetterForm } from "./letter-form";

const PAGES_SHOWN = 12;

const STATES = ["ready", "submitted", "accepted"] as const;
/** Filings that stand are in one of these. */
function standing(state: string): (typeof STATES)[number] {
  return STATES.find((known) => known === state) ?? "ready";
}

async function Pages({ site }: { site: HitSite }) {
  const t = await getTranslations("lsps.radius");
  if (site.readAt === null) return <p className="text-small text-ink-soft">{t("neverRead")}</p>;
  if (site.pages.length === 0) return <p className="text-small text-ink-soft">{t("noPages")}</p>;
  const more = site.pages.length - PAGES_SHOWN;
  return (
    <Disclosure label={t("pages", { count: site.pages.length })}>
      <ul className="flex flex-col gap-1 text-small">
        {site.pages.slice(0, PAGES_SHOWN).map(({ url, title, language }) => (
          <li key={url} className="break-all">
            <span lang={language}>{title === "" ? url : title}</span>{" "}
            <span className="text-ink-soft">{url}</span>
          </li>
        ))}
        {more > 0 ? <li className="text-ink-soft">{t("morePages", { count: more })}</li> : null}
      </ul>
    </Disclosure>
  );
}

async function SiteHit({ provider, site }: { provider: string; site: HitSite }) {
  const [t, states, names] = [
    await getTranslations("lsps.radius"),
    await getTranslations("filings.states"),
    await getNames(),
  ];
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 first:pt-0 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <TextLink href={`/${provider}/sites/${site.slug}/languages`}>{site.name}</TextLink>
        <span className="text-small text-ink-soft">
          {site.languages
            .map(({ tag, otherNumber }) =>
              otherNumber === null
                ? names.language(tag)
                : t("also", { language: names.language(tag), number: otherNumber }),
            )
            .join(" · ")}
        </span>
      </div>
      {site.filings.length === 0 ? null : (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-small">
          {site.filings.map(({ id, reference, state }) => (
            <span key={id}>
              <TextLink href={`/${provider}/filings/${id}`}>{reference ?? t("filing")}</TextLink>{" "}
              <span className="text-ink-soft">{states(standing(state))}</span>
            </span>
          ))}
        </p>
      )}
      <Pages site={site} />
    </li>
  );
}

async function LetterPart({ provider, radius, client, now }: ClientHitProps) {
  const [t, languages] = [await getTranslations("lsps.radius"), await getNames()];
  const { people, sent, clientId } = client;
  if (people === null) return null;
  if (sent !== null)
    return (
      <p className="text-ink-soft">
        {t("sent", { count: sent.people })} <Time at={sent.at} now={now} />
      </p>
    );
  const drafts = (["en", "zh"] as const).map((locale) => {
    const language = languages.language(locale);
    return {
      locale,
      draft: draftLetter(radius, client, locale),
      words: { language, title: t("letterTitle"), body: t("letterBody"), copy: t("copy", { language }) },
    };
  });
  return (
    <Disclosure label={t("letter", { client: client.name })}>
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{people === 0 ? t("nobody") : t("letterHelp", { count: people })}</p>
        <LetterForm
          action={sendLetter}
          hidden={{ provider, certificateId: radius.certificate.id, clientId, event: radius.event }}
          submitLabel={t("send", { count: people })}
          drafts={drafts}
          maySend={people > 0}
        />
      </div>
    </Disclosure>
  );
}

type ClientHitProps = { provider: string; radius: BlastRadius; client: HitClient; now: Date };

/** What of one client rests on a certificate, and the letter drafted to its people. */
export async function ClientHit(props: ClientHitProps & { mayWrite: boolean }) {
  const { provider, client, mayWrite } = props;
  const t = await getTranslations("lsps.radius");
  const pages = client.sites.reduce((sum, site) => sum + site.pages.length, 0);
  const filings = client.sites.reduce((sum, site) => sum + site.filings.length, 0);
  return (
    <Card title={client.name} note={t("clientCounts", { sites: client.sites.length, pages, filings })}>
      <div className="flex flex-col gap-3">
        <ul className="flex flex-col">
          {client.sites.map((site) => (
            <SiteHit key={site.siteId} provider={provider} site={site} />
          ))}
        </ul>
        {mayWrite ? <LetterPart {...props} /> : null}
      </div>
    </Card>
  );
}
