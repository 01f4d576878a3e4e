import { Detail } from "@/app/_ui/detail";
import { getSiteControl } from "@/lib/site-control";
import { loadSite, type SiteParams } from "../load-site";
import { CheckCard } from "./check-card";
import { HistoryCard } from "./history-card";
import { MethodsCard } from "./methods-card";
import { StandingCard } from "./standing-card";

/** Shows that the site's host is its provider's: how the proof stands, what to put where, and what was seen of it. */
export default async function ControlPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const { id: siteId } = view.site;
  const control = await getSiteControl({ ctx, input: { siteId } });
  const names = { provider: provider.slug, siteId };
  const mayCheck = ctx.permissions.has("site:check");
  return (
    <Detail
      facts={
        <>
          <StandingCard control={control} now={ctx.now} />
          <MethodsCard {...names} control={control} mayRenew={ctx.permissions.has("site:update")} />
        </>
      }
      standing={
        <>
          <CheckCard {...names} control={control} mayCheck={mayCheck} now={ctx.now} />
          <HistoryCard checks={control.checks} now={ctx.now} />
        </>
      }
    />
  );
}
