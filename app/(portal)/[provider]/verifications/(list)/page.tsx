import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { getFormat } from "@/app/_i18n/format";
import { Callout } from "@/app/_ui/callout";
import { PageHeader } from "@/app/_ui/page-header";
import { listVerifications } from "@/lib/calls";
import { VERIFICATION_DAYS, VerificationTable } from "../verification-table";

type PageProps = { params: Promise<{ provider: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verifications"))("title") };
}

/** How often buyers verified the provider's sites, and how often that failed, by day and country (TIG-07). */
export default async function VerificationsPage({ params }: PageProps) {
  const { ctx } = await requireMember((await params).provider);
  const [t, { zone, number }] = [await getTranslations("verifications"), await getFormat()];
  const { rows, totals } = await listVerifications({ ctx, input: { days: VERIFICATION_DAYS, zone } });
  const sum = (of: "calls" | "failures") => totals.reduce((all, total) => all + total[of], 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        standing={t("standing", {
          calls: number(sum("calls")),
          failures: number(sum("failures")),
          days: VERIFICATION_DAYS,
        })}
      />
      <VerificationTable rows={rows} fileName="verifications.csv" />
      <Callout title={t("countryTitle")}>{t("country")}</Callout>
    </>
  );
}
