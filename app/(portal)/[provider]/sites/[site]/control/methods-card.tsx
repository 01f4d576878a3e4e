import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Card } from "@/app/_ui/card";
import { CopyField } from "@/app/_ui/copy-field";
import type { SiteControlView } from "@/lib/site-control";
import { renewControlToken } from "../actions";

type MethodsCardProps = { provider: string; siteId: string; control: SiteControlView; mayRenew: boolean };

/** What to put where, by each of the three methods; one is enough. */
export async function MethodsCard({ provider, siteId, control, mayRenew }: MethodsCardProps) {
  const t = await getTranslations("site.control");
  const { file, meta, dns, host } = control.challenge;
  const parts = [
    {
      method: "file" as const,
      says: t("fileSays", { path: file.path }),
      fields: [
        { label: t("fileAddress"), value: file.url },
        { label: t("fileContent"), value: file.content },
      ],
    },
    {
      method: "meta" as const,
      says: t("metaSays", { url: meta.url }),
      fields: [{ label: t("metaLine"), value: meta.html }],
    },
    {
      method: "dns" as const,
      says: dns ? t("dnsSays") : t("dnsNoName", { host }),
      fields: dns
        ? [
            { label: t("dnsName"), value: dns.name },
            { label: t("dnsValue"), value: dns.value },
          ]
        : [],
    },
  ];
  return (
    <Card
      title={t("howTo")}
      note={t("oneIsEnough")}
      action={
        mayRenew ? (
          <ActionButton
            action={renewControlToken}
            input={{ provider, siteId }}
            label={t("renew")}
            size="small"
            confirm={{ title: t("renewTitle"), body: t("renewBody"), confirmLabel: t("renew") }}
          />
        ) : undefined
      }
    >
      <ol className="flex flex-col">
        {parts.map(({ method, says, fields }) => (
          <li
            key={method}
            className="flex flex-col gap-3 border-b border-line py-4 first:pt-0 last:border-b-0 last:pb-0"
          >
            <h3 className="text-body font-semibold">{t(`methods.${method}`)}</h3>
            <p className="reading text-ink-soft">{says}</p>
            {fields.map((field) => (
              <CopyField key={field.label} {...field} />
            ))}
          </li>
        ))}
      </ol>
      <p className="reading pt-4 text-small text-ink-soft">{t("hostNote", { host })}</p>
    </Card>
  );
}
