import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { PageHeader } from "@/app/_ui/page-header";
import { listRenewals, RENEWAL_RUNGS } from "@/lib/lsp";
import { renewalState, RenewalTable } from "./renewal-table";

type PageProps = { params: Promise<{ provider: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lsps.renewals"))("title") };
}

/** Certificates and contracts that end, on the ladder on which people are told of deadlines. */
export default async function RenewalsPage({ params }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, nav, format] = [
    await getTranslations("lsps.renewals"),
    await getTranslations("nav"),
    await getFormat(),
  ];
  const renewals = await orNotFound(listRenewals({ ctx, input: {} }));
  const none = renewals.filter((one) => renewalState(one) === "none").length;
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/${provider.slug}/lsps`, label: nav("lsps") }]}
        title={t("title")}
        standing={t("standing", { count: renewals.length, none })}
      />
      {renewals.length === 0 ? null : (
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-7">
          {RENEWAL_RUNGS.map((rung) => {
            const here = renewals.filter((one) => one.rung === rung);
            const open = here.filter((one) => renewalState(one) === "none").length;
            return (
              <div key={rung} className="flex flex-col gap-1 rounded-card border border-line bg-surface p-4">
                <dt className="text-small text-ink-soft">{t(`rungs.${rung}`)}</dt>
                <dd className="text-title font-semibold tabular-nums">{format.number(here.length)}</dd>
                <dd className="text-small text-ink-soft">{t("open", { count: open })}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <RenewalTable provider={provider.slug} renewals={renewals} />
    </>
  );
}
