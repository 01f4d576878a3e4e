import { listResponsibilities, signableParties } from "@/lib/sign-offs";
import { ResponsibilitiesView } from "../../../_duties/responsibilities-view";
import { loadSite, type SiteParams } from "../load-site";

/** Who is responsible for what about the site, and who has signed it. */
export default async function ResponsibilitiesPage({ params }: { params: SiteParams }) {
  const { view, provider, person, ctx } = await loadSite(params);
  const { id, name, url } = view.site;
  return (
    <div className="flex flex-col gap-6">
      <ResponsibilitiesView
        found={await listResponsibilities({ ctx, input: { siteId: id } })}
        names={{ client: view.client.name, provider: provider.name }}
        as={{
          provider: provider.slug,
          providerName: provider.name,
          parties: signableParties(ctx),
          person: person.name,
          site: { id, name, url },
          now: ctx.now,
        }}
        rulebookHref={`/${provider.slug}/rulebook`}
      />
    </div>
  );
}
