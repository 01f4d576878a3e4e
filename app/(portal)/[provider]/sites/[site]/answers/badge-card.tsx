import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { CodeBlock } from "@/app/_ui/code-block";
import { MARK_LANGUAGES } from "@/lib/regimes";
import { BadgeSwitch } from "./badge-switch";
import { LiveButton } from "./live-button";

type BadgeCardProps = {
  /** Where the site's answers are served. */
  at: string;
  verifyUrl: string;
  siteName: string;
};

/** What the site can show on its own pages: the button that asks and the picture, each as it looks now. */
export async function BadgeCard({ at, verifyUrl, siteName }: BadgeCardProps) {
  const [t, names] = [await getTranslations("site.badge"), await getNames()];
  const script = `${at}/embed.js`;
  const origin = new URL(at).origin;
  return (
    <Card title={t("title")}>
      <div className="flex max-w-2xl flex-col gap-6">
        <p className="reading text-ink-soft">{t("intro")}</p>
        <section className="flex min-w-0 flex-col gap-3">
          <h3 className="text-body font-medium">{t("button")}</h3>
          <LiveButton src={script} />
          <CodeBlock label={t("paste")} code={`<script src="${script}" async></script>`} />
          <p className="text-small text-ink-soft">
            {t.rich("policy", { code: (text) => <code className="font-mono">{text}</code>, origin })}
          </p>
        </section>
        <section className="flex min-w-0 flex-col gap-3">
          <h3 className="text-body font-medium">{t("picture")}</h3>
          <BadgeSwitch
            at={at}
            verifyUrl={verifyUrl}
            languages={MARK_LANGUAGES.map((code) => [code, names.language(code)] as const)}
            words={{ language: t("language"), alt: t("alt", { site: siteName }), paste: t("paste") }}
          />
        </section>
      </div>
    </Card>
  );
}
