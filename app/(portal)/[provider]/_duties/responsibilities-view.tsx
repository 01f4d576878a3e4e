import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/app/_ui/print-button";
import type { Responsibilities } from "@/lib/sign-offs";
import { DutyTable } from "./duty-table";
import { SignOffHistory } from "./sign-off-history";
import { SignerCard, type SigningAs } from "./signer-card";
import { signersOf } from "./signers-of";

type ViewProps = {
  found: readonly Responsibilities[];
  names: { client: string; provider: string };
  as: SigningAs;
  /** Where the rulebooks are; null for whoever has no page of them. */
  rulebookHref: string | null;
};

/** Who signs, who is responsible for what, and what was signed, under each regime that divides duties. */
export async function ResponsibilitiesView({ found, names, as, rulebookHref }: ViewProps) {
  const t = await getTranslations("duties");
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="reading text-body text-ink-soft">{t("intro")}</p>
        <PrintButton label={t("print")} />
      </div>
      {found.map((of) => (
        <div key={of.regime.id} className="flex flex-col gap-6">
          <div className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
            {signersOf(of, names).map((signer) => (
              <SignerCard key={`${signer.party} ${signer.companyId ?? ""}`} signer={signer} as={as} of={of} />
            ))}
          </div>
          <DutyTable
            responsibilities={of}
            rulebookHref={rulebookHref === null ? null : `${rulebookHref}/${of.regime.id}`}
          />
          <SignOffHistory of={of} now={as.now} />
        </div>
      ))}
    </>
  );
}
