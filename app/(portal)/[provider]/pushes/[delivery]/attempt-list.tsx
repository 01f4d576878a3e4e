import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { CodeBlock } from "@/app/_ui/code-block";
import { Disclosure } from "@/app/_ui/disclosure";
import type { AttemptRow, DeliveryDetail } from "@/lib/deliveries";
import { getFailureWords } from "../failure-words";

function headerLines(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function requestText({ request }: AttemptRow): string | null {
  return request && [`${request.method} ${request.url}`, ...headerLines(request.headers)].join("\n");
}

function responseText({ response }: AttemptRow): string | null {
  if (!response) return null;
  const head = [`HTTP ${response.status}`, ...headerLines(response.headers)].join("\n");
  return response.body === "" ? head : `${head}\n\n${response.body}`;
}

function paramsOf(result: unknown): Record<string, unknown> {
  if (typeof result !== "object" || result === null || !("params" in result)) return {};
  return typeof result.params === "object" && result.params !== null ? { ...result.params } : {};
}

/** Every try with what was sent, what came back, how long it took, and what went wrong in words. */
export async function AttemptList({ attemptRows, result }: Pick<DeliveryDetail, "attemptRows" | "result">) {
  const [t, failure, format] = [await getTranslations("pushes"), await getFailureWords(), await getFormat()];
  const words = ({ outcome, detail }: AttemptRow) => {
    const { status, error = "" } = detail;
    if (outcome === "done") return status ? t("takenStatus", { status }) : t("taken");
    return failure(error, { ...paramsOf(result), ...detail });
  };
  return (
    <section aria-labelledby="attempts" className="flex flex-col gap-2">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="attempts" className="text-body font-semibold">
          {t("attemptsTitle")}
        </h2>
        <p className="text-small text-ink-soft">{t("attemptsNote", { count: attemptRows.length })}</p>
      </header>
      {attemptRows.map((attempt, index) => (
        <Disclosure
          key={attempt.id}
          open={index === 0}
          title={attempt.outcome === "probe_failed" ? t("probe") : t("attempt", { number: attempt.attempt })}
          note={`${format.dateTime(attempt.at)} · ${t("took", { ms: attempt.durationMs })}`}
        >
          <p className="text-body font-medium">{words(attempt)}</p>
          {attempt.outcome !== "done" && attempt.detail["where"] ? (
            <p className="text-small wrap-anywhere text-ink-soft">{attempt.detail["where"]}</p>
          ) : null}
          {attempt.request ? <CodeBlock label={t("request")} code={requestText(attempt) ?? ""} wrap /> : null}
          {attempt.response ? (
            <CodeBlock label={t("response")} code={responseText(attempt) ?? ""} wrap />
          ) : (
            <p className="text-small text-ink-soft">{t("noResponse")}</p>
          )}
        </Disclosure>
      ))}
    </section>
  );
}
