import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Day } from "@/app/_ui/day";
import { Detail } from "@/app/_ui/detail";
import { listPaymentPaths, type PaymentsView } from "@/lib/payment-probes";
import { loadSite, type SiteParams } from "../load-site";
import { PathCard } from "./path-card";
import { PathForm } from "./path-form";
import { ShareLine } from "./share-line";

/** The same figures by country, and what they rest on. */
async function StandingCard({ found }: { found: PaymentsView }) {
  const [t, names] = [await getTranslations("payments"), await getNames()];
  const { countries, limits, from, to } = found;
  const { successLeast, timeoutsMost, probesLeast: least, probesADay, redirectMs } = limits;
  return (
    <Card title={t("byCountry")}>
      <div className="flex flex-col gap-5">
        <p className="text-small text-ink-soft">
          <Day on={from} /> – <Day on={to} />
        </p>
        {countries.map(({ country, success, timeouts }) => (
          <section key={country} className="flex flex-col gap-3">
            <h3 className="font-medium">{names.country(country)}</h3>
            <ShareLine kind="success" share={success} limit={successLeast} least={least} />
            <ShareLine kind="timeouts" share={timeouts} limit={timeoutsMost} least={least} />
          </section>
        ))}
        <p className="reading text-small text-ink-soft">
          {t("method", { seconds: redirectMs / 1_000, times: probesADay })}
        </p>
      </div>
    </Card>
  );
}

/** The ways to a site's payment gateways, how often they succeed, and what gateways say of themselves. */
export default async function PaymentsPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("payments");
  const { id: siteId } = view.site;
  const found = await listPaymentPaths({ ctx, input: { siteId } });
  const may = {
    update: ctx.permissions.has("payment_path:update"),
    consent: ctx.permissions.has("payment_consent:update"),
    probe: ctx.permissions.has("payment_probe:run"),
    report: ctx.permissions.has("gateway_report:update"),
  };
  return (
    <Detail
      facts={
        <>
          {found.paths.map((path) => (
            <PathCard
              key={path.id}
              provider={provider.slug}
              siteId={siteId}
              path={path}
              limits={found.limits}
              may={may}
              now={ctx.now}
            />
          ))}
          <Card title={t(found.paths.length === 0 ? "firstTitle" : "moreTitle")}>
            <div className="flex flex-col gap-4">
              <p className="reading text-ink-soft">{t("intro")}</p>
              {may.update ? (
                <PathForm provider={provider.slug} siteId={siteId} path={null} />
              ) : (
                <p>{t("mayNot")}</p>
              )}
            </div>
          </Card>
        </>
      }
      standing={found.paths.length === 0 ? null : <StandingCard found={found} />}
    />
  );
}
