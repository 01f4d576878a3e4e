import { getTranslations } from "next-intl/server";
import { FileList } from "@/app/(portal)/[provider]/_fields/file-list";
import { RegistryLine } from "@/app/(portal)/[provider]/_fields/registry-line";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Callout } from "@/app/_ui/callout";
import { Form } from "@/app/_ui/form";
import { Mono } from "@/app/_ui/mono";
import { TextField } from "@/app/_ui/text-field";
import { getSiteLocalizer, type SiteLocalizer } from "@/lib/lsp";
import { listEvidenceFiles } from "@/lib/uploads";
import { saveLocalizer } from "./actions";
import { GoOn } from "./go-on";
import type { StepProps } from "./step-props";

/** What was said before and what has come of it. */
async function Said({ localizer, provider }: { localizer: SiteLocalizer; provider: string }) {
  const t = await getTranslations("onboarding.languages");
  const { said, registry, isTakenUp } = localizer;
  if (said === null) return null;
  if (said.number === null)
    return (
      <Callout tone="done" title={t("leftTitle", { provider })}>
        {t("leftBody")}
      </Callout>
    );
  return (
    <section className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
      <h2 className="text-body font-semibold">
        <Mono>{said.number}</Mono>
      </h2>
      {registry?.state === "asking" ? <AutoRefresh everySeconds={1} /> : null}
      {registry === null ? null : <RegistryLine says={registry} />}
      <p className="reading text-ink-soft">{t(isTakenUp ? "takenUp" : "waits", { provider })}</p>
    </section>
  );
}

/** The paper itself, of the certificate that is named. */
async function NamedFiles({ ctx, provider, site, number }: StepProps & { number: string }) {
  const t = await getTranslations("onboarding.languages");
  const { siteId } = site;
  const files = await listEvidenceFiles({ ctx, input: { subjectKind: "site", subjectId: siteId } });
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-body font-semibold">{t("filesTitle")}</h2>
      <p className="reading text-ink-soft">{t("filesBody", { provider: provider.name })}</p>
      <FileList
        provider={provider.slug}
        files={files.filter((file) => file.number === number)}
        send={{ purpose: "named_certificate", subjectId: siteId }}
        now={ctx.now}
      />
    </section>
  );
}

/** Who translates the site, under which certificate. */
export async function LanguagesStep({ ctx, provider, site }: StepProps) {
  const [t, all] = [await getTranslations("onboarding.languages"), await getTranslations("onboarding")];
  const { siteId } = site;
  const localizer = await getSiteLocalizer({ ctx, input: { siteId } });
  const { said } = localizer;
  const isOpen = site.steps.some(({ step, state }) => step === "languages" && state === "open");
  const names = { provider: provider.slug, siteId };
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("intro")}</p>
      {!isOpen && said === null ? (
        <Callout tone="done" title={t("onRecord", { provider: provider.name })} />
      ) : null}
      <Said localizer={localizer} provider={provider.name} />
      {said?.number ? <NamedFiles ctx={ctx} provider={provider} site={site} number={said.number} /> : null}
      {isOpen ? null : <GoOn provider={provider.slug} site={site} />}
      <Form
        action={saveLocalizer}
        hidden={{ ...names, by: "exporter" }}
        submitLabel={isOpen ? t("lookUp") : t("change")}
        variant={isOpen ? "primary" : "secondary"}
      >
        <TextField
          name="number"
          label={t("number")}
          help={t("numberHelp")}
          mono
          maxLength={64}
          spellCheck={false}
          autoCapitalize="characters"
          defaultValue={said?.number ?? ""}
        />
        <TextField
          name="company"
          label={t("company")}
          required={false}
          maxLength={120}
          defaultValue={said?.company ?? ""}
        />
      </Form>
      {said?.by === "provider" ? null : (
        <div className="flex flex-col gap-2 border-t border-line pt-6">
          <p className="reading text-ink-soft">{t("orProvider", { provider: provider.name })}</p>
          <div className="flex flex-wrap gap-2 max-md:*:grow">
            <ActionButton
              action={saveLocalizer}
              input={{ ...names, by: "provider" }}
              label={all("languages.leave")}
            />
          </div>
        </div>
      )}
    </div>
  );
}
