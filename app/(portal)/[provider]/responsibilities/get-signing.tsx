import { getTranslations } from "next-intl/server";
import type { CountedText } from "@/app/_ui/counted-text";
import type { Regime, ResponsibilityMatrix } from "@/lib/regimes";
import { SITES_PER_CALL } from "@/lib/sign-offs";
import { TakeBackReason } from "../_duties/take-back-reason";
import { SigningForm } from "./signing-form";
import type { Act, Signing, SigningWords } from "./signing-job";

type SigningOf = {
  provider: string;
  providerName: string;
  person: string;
  regime: Regime;
  matrix: ResponsibilityMatrix;
};

/** A text whose number the browser fills in: `n` chooses the form, `count` stands where the number will. */
function counted(say: (values: { n: number; count: string }) => string): CountedText {
  return { one: say({ n: 1, count: "{count}" }), other: say({ n: 2, count: "{count}" }) };
}

async function wordsOf(act: Act, provider: string): Promise<SigningWords> {
  const t = await getTranslations(`signing.${act === "sign" ? "sign" : "take"}`);
  const count = "{count}";
  return {
    title: counted((values) => t("title", values)),
    body: t("body"),
    submit: counted((values) => t("submit", values)),
    leftOut: counted((values) => t("leftOut", values)),
    progress: t("progress", { done: "{done}", total: "{total}" }),
    over: counted((values) => t("over", values)),
    left: {
      already: t("left", { count }),
      unsigned: t("left", { count }),
      missing: t("missing", { count }),
    },
    show: {
      href: `/${provider}/responsibilities?${act === "sign" ? "signed=provider&sort=-provider" : "mine=yes"}`,
      label: t("show"),
    },
  };
}

/** What signing for many sites needs of the page it stands on, in the reader's words. */
export async function getSigning({
  provider,
  providerName: entity,
  person,
  regime,
  matrix,
}: SigningOf): Promise<Signing> {
  const [t, ui] = [await getTranslations("signing"), await getTranslations("ui")];
  return {
    ...{ provider, regime: regime.id, matrix: matrix.hash, perCall: SITES_PER_CALL },
    words: { sign: await wordsOf("sign", provider), take_back: await wordsOf("take_back", provider) },
    common: {
      looking: t("looking"),
      stop: t("stop"),
      stopping: t("stopping"),
      stopped: t("stopped"),
      carryOn: t("carryOn"),
      close: ui("close"),
      more: counted((values) => t("more", values)),
      listComma: ui("table.listComma"),
    },
    forms: {
      sign: <SigningForm {...{ regime, matrix, entity, person }} />,
      take_back: <TakeBackReason />,
    },
  };
}
