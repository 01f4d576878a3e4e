import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { publicLanguages } from "@/app/_i18n/locales";
import { Callout } from "@/app/_ui/callout";
import { PublicFrame } from "@/app/_ui/public-frame";
import { AnswerCard } from "../../answer-card";
import { CheckYourself } from "../../check-yourself";
import { comingFromElsewhere } from "../../coming-from";
import { loadVerification } from "../../load-verification";
import { findTellingMark, MarkCard } from "../../mark-card";
import { readAnswers } from "../../read-answer";
import { RestsOn } from "../../rests-on";
import { StayFresh } from "../../stay-fresh";
import { VerdictBanner } from "../../verdict-banner";

type Props = { params: Promise<{ provider: string; site: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { provider, site } = await params;
  const [loaded, t] = [await loadVerification(provider, site), await getTranslations("verification")];
  if (!loaded) return {};
  const { name } = loaded.found.site;
  return { title: t("title", { site: name }), description: t("description", { site: name }) };
}

/** What a buyer sees who presses "verify": the answer in one line, what it rests on, and how to check it without us. */
export default async function VerificationPage({ params }: Props) {
  const { provider, site } = await params;
  const loaded = await loadVerification(provider, site);
  if (!loaded) notFound();
  const { found, now } = loaded;
  const [t, app, locale] = [
    await getTranslations("verification"),
    await getTranslations("app"),
    await getLocale(),
  ];
  // What a mark tells in words of its own stands beside the answer that the banner is about.
  const [own, plain] = [
    found.answers.filter(({ operation }) => findTellingMark(operation) !== null),
    found.answers.filter(({ operation }) => findTellingMark(operation) === null),
  ];
  const answers = readAnswers(plain, now);
  const elsewhere = await comingFromElsewhere(found.site.url);
  return (
    <PublicFrame
      brand={app("name")}
      lang={locale}
      languages={publicLanguages}
      footer={t("footer", { provider: found.provider.name })}
    >
      {found.test ? <Callout tone="warning" title={t("testMode")} /> : null}
      {elsewhere === null ? null : (
        <Callout tone="warning" title={t("elsewhere", { host: elsewhere, site: found.site.url })} />
      )}
      <VerdictBanner
        status={answers[0]?.statusCode ?? "unknown"}
        entity={found.entity.name}
        site={found.site}
      />
      {answers.length === 0 ? <Callout title={t("noAnswer")} /> : null}
      {answers.map((answer) => (
        <div key={`${answer.regime} ${answer.operation}`} className="flex flex-col gap-4">
          <AnswerCard answer={answer} checks={found.checks} now={now} />
          <RestsOn answer={answer} locale={locale} />
          <CheckYourself answer={answer} provider={found.provider.slug} site={found.site.slug} />
        </div>
      ))}
      {own
        .filter(({ answer }) => new Date(String(answer["nextUpdate"])) > now)
        .map((answer) => (
          <MarkCard key={`${answer.regime} ${answer.operation}`} answer={answer} locale={locale} />
        ))}
      <StayFresh />
    </PublicFrame>
  );
}
