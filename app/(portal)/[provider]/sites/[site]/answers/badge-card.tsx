import { getLocale, getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { readLanguage } from "@/lib/badges";
import { listTrustMarks, MARK_LANGUAGES } from "@/lib/regimes";
import { MarkChooser } from "./mark-chooser";

type BadgeCardProps = {
  /** Where the site's answers are served. */
  at: string;
  verifyUrl: string;
  siteName: string;
  /** Regimes under which the site is judged: it may carry their marks. */
  regimes: readonly string[];
};

/** What the site can show on its own pages: the button that asks and the picture, each as it looks now. */
export async function BadgeCard({ at, verifyUrl, siteName, regimes }: BadgeCardProps) {
  const [t, names, locale] = [await getTranslations("site.badge"), await getNames(), await getLocale()];
  const language = readLanguage(locale);
  const marks = listTrustMarks().filter(({ regime }) => regimes.includes(regime.id));
  return (
    <Card title={t("title")}>
      <div className="flex max-w-2xl flex-col gap-6">
        <p className="reading text-ink-soft">{t("intro")}</p>
        <MarkChooser
          at={at}
          verifyUrl={verifyUrl}
          marks={marks.map(({ mark }) => [mark.name, mark.title[language]] as const)}
          languages={MARK_LANGUAGES.map((code) => [code, names.language(code)] as const)}
          words={{
            ...{ mark: t("mark"), worst: t("worst"), form: t("form"), nothingSaid: t("nothingSaid") },
            ...{
              button: t("button"),
              picture: t("picture"),
              json: t("json"),
              ask: t("ask"),
              paste: t("paste"),
            },
            ...{
              language: t("language"),
              size: t("size"),
              theme: t("theme"),
              alt: t("alt", { site: siteName }),
            },
            ...{ buttonNote: t("notes.button"), pictureNote: t("notes.picture"), jsonNote: t("notes.json") },
            themes: { auto: t("themes.auto"), light: t("themes.light"), dark: t("themes.dark") },
            sizes: {
              "32": t("pixels", { size: "32" }),
              "48": t("pixels", { size: "48" }),
              "64": t("pixels", { size: "64" }),
            },
          }}
        />
        <p className="text-small text-ink-soft">
          {t.rich("policy", {
            code: (text) => <code className="font-mono">{text}</code>,
            origin: new URL(at).origin,
          })}
        </p>
      </div>
    </Card>
  );
}
