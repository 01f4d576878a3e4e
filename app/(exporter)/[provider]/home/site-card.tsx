import { getTranslations } from "next-intl/server";
import { applying } from "@/app/_server/applying";
import { cx } from "@/app/_ui/cx";
import { LinkButton } from "@/app/_ui/link-button";
import { outcomeClass } from "@/app/_ui/outcome";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { OUTCOMES } from "@/lib/regimes";
import type { SiteView } from "@/lib/sites";
import { CertificateList } from "./certificate-list";
import { StandingDetail } from "./standing-detail";

export type ProviderFacts = { slug: string; name: string; timeZone: string };
type SiteCardProps = { view: SiteView; provider: ProviderFacts; now: Date };

/** One website in plain words: the verdict first, then what follows from it. */
export async function SiteCard({ view, provider, now }: SiteCardProps) {
  const [t, duties] = [await getTranslations("exporter"), await getTranslations("duties")];
  const { site, standings, contracts } = view;
  const worst = OUTCOMES.find((outcome) => standings.some((standing) => standing.outcome === outcome));
  const outcome = worst ?? "unknown";
  return (
    <section
      aria-labelledby={`site-${site.slug} host-${site.slug}`}
      className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-surface"
    >
      <header className={cx("flex gap-3 border-b border-line p-4", outcomeClass[outcome])}>
        <span className="flex h-7 items-center">
          <OutcomeShape outcome={outcome} className="size-6" />
        </span>
        <div className="flex min-w-0 flex-col gap-1">
          <p className="text-20 font-semibold text-balance">{t(`outcome.${outcome}`)}</p>
          <h2 id={`site-${site.slug}`} className="text-body font-medium wrap-anywhere text-ink">
            {site.name}
          </h2>
          <p id={`host-${site.slug}`} className="text-small wrap-anywhere text-ink-soft">
            {new URL(site.url).host}
          </p>
        </div>
      </header>
      <div className="flex flex-col gap-6 p-4">
        {standings.length === 0 ? <p className="text-body text-ink-soft">{t("none")}</p> : null}
        {applying(standings).map((standing) => (
          <StandingDetail key={standing.regime} standing={standing} provider={provider} now={now} />
        ))}
        <CertificateList contracts={contracts} provider={provider} now={now} />
        <div className="flex flex-wrap gap-2 max-md:*:grow">
          <LinkButton href={`/verify/${provider.slug}/${site.slug}`} variant="primary">
            {t("verify")}
          </LinkButton>
          <LinkButton href={`/${provider.slug}/home/responsibilities/${site.slug}`}>
            {duties("open")}
          </LinkButton>
          <LinkButton href={site.url} rel="noreferrer" prefetch={false}>
            {t("open")}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
