import { getTranslations } from "next-intl/server";
import { checkControlNow } from "@/app/(portal)/[provider]/sites/[site]/actions";
import { SightList } from "@/app/(portal)/[provider]/sites/[site]/control/sight-list";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Callout } from "@/app/_ui/callout";
import { CopyField } from "@/app/_ui/copy-field";
import { SwitchTabs } from "@/app/_ui/switch-tabs";
import { countsAt, getSiteControl, METHODS, type Challenge, type ControlCheckView } from "@/lib/site-control";
import { GoOn } from "./go-on";
import type { StepProps } from "./step-props";

async function HowTo({ challenge }: { challenge: Challenge }) {
  const [t, control] = [await getTranslations("onboarding.control"), await getTranslations("site.control")];
  const { file, meta, dns, host } = challenge;
  const parts = [
    {
      id: "file",
      says: control("fileSays", { path: file.path }),
      fields: [{ label: control("fileContent"), value: file.content }],
    },
    {
      id: "meta",
      says: control("metaSays", { url: meta.url }),
      fields: [{ label: control("metaLine"), value: meta.html }],
    },
    {
      id: "dns",
      says: dns ? control("dnsSays") : control("dnsNoName", { host }),
      fields: dns
        ? [
            { label: control("dnsName"), value: dns.name },
            { label: control("dnsValue"), value: dns.value },
          ]
        : [],
    },
  ];
  return (
    <SwitchTabs
      label={t("ways")}
      tabs={parts.map(({ id, says, fields }) => ({
        id,
        label: t(`way.${METHODS.find((method) => method === id) ?? "file"}`),
        content: (
          <div className="flex flex-col gap-4 pt-2">
            <p className="reading wrap-anywhere">{says}</p>
            {fields.map((field) => (
              <CopyField key={field.label} {...field} />
            ))}
          </div>
        ),
      }))}
    />
  );
}

/** What the last look saw, method by method, or that one is under way at that host. */
async function Look({ check, under }: { check: ControlCheckView; under: string | null }) {
  const t = await getTranslations("onboarding.control");
  return (
    <section className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4">
      <p role="status" className="text-body font-medium">
        {under === null ? null : <AutoRefresh everySeconds={1} />}
        {under === null ? t("notFound") : t("waiting", { host: under })}
      </p>
      <SightList check={check} />
    </section>
  );
}

/** Shows that the site is theirs, watched live. */
export async function ControlStep({ ctx, provider, site }: StepProps) {
  const t = await getTranslations("onboarding.control");
  const { siteId } = site;
  const control = await getSiteControl({ ctx, input: { siteId } });
  const { host } = control.challenge;
  const isDone = site.steps.some(({ step, state }) => step === "control" && state === "done");
  // A look may end between the reading of the steps and that of the proof: then both are read again.
  const isLooking = control.open !== null || (!isDone && countsAt(control.standing, ctx.now));
  const shown = control.open ?? control.checks[0];
  if (!isLooking && isDone)
    return (
      <div className="flex flex-col gap-6">
        <div role="status">
          <Callout tone="done" title={t("found", { host })}>
            {t("foundBody")}
          </Callout>
        </div>
        <GoOn provider={provider.slug} site={site} />
      </div>
    );
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("intro", { host, provider: provider.name })}</p>
      <HowTo challenge={control.challenge} />
      {shown ? <Look check={shown} under={isLooking ? host : null} /> : null}
      {isLooking ? null : (
        <div className="flex flex-wrap gap-2 max-md:*:grow">
          <ActionButton
            action={checkControlNow}
            input={{ provider: provider.slug, siteId }}
            label={t("look")}
            variant="primary"
          />
        </div>
      )}
    </div>
  );
}
