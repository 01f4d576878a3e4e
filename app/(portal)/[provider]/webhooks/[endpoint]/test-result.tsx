import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { DeliveryDetail } from "@/lib/deliveries";
import { getFailureWords } from "../../pushes/failure-words";

type TestResultProps = { at: string; test: DeliveryDetail; now: Date };

/** What the newest test came to. */
export async function TestResult({ at, test, now }: TestResultProps) {
  const [t, failure] = [await getTranslations("webhooks"), await getFailureWords()];
  const [attempt] = test.attemptRows;
  const status = attempt?.detail["status"] ?? "";
  const title = !attempt
    ? t("testPending")
    : attempt.outcome === "done"
      ? t("testDone", { ms: attempt.durationMs, status })
      : t("testFailed", { failure: failure(attempt.detail["error"] ?? "", attempt.detail) });
  return (
    <Callout
      tone={!attempt ? "note" : attempt.outcome === "done" ? "done" : "failure"}
      title={title}
      action={<TextLink href={`${at}/pushes/${test.id}`}>{t("testOpen")}</TextLink>}
    >
      <Time at={attempt?.at ?? test.createdAt} now={now} />
    </Callout>
  );
}
