import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { Mono } from "@/app/_ui/mono";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import type { SelfTestResult } from "@/lib/self-tests";
import { testFailureKey } from "./test-failure-key";

const SHAPES = { passed: "pass", failed: "fail", skipped: "not_applicable" } as const;

/** One look at an interface: what was wrong and what to do about it, then each check with its outcome. */
export async function CheckList({ result, isOpen }: { result: SelfTestResult; isOpen: boolean }) {
  const t = await getTranslations("filings.test");
  const { endpointUrl, millis, checks } = result;
  const failed = checks.find(({ outcome }) => outcome === "failed");
  const values = { status: "", fields: "", type: "", ...failed?.params };
  const sentence = t(`failures.${testFailureKey(failed?.failure ?? "")}`, values);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {failed ? <Callout tone="failure" title={sentence} /> : null}
      <details open={isOpen}>
        <summary className="w-fit cursor-pointer rounded-control text-small text-ink-soft hover:text-ink">
          {t("summary", {
            count: checks.filter(({ outcome }) => outcome === "passed").length,
            all: checks.length,
            millis,
          })}
        </summary>
        <div className="flex flex-col gap-2 pt-2 text-small">
          <p className="break-all">
            <Mono>{endpointUrl}</Mono>
          </p>
          <ul className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            {checks.map(({ check, outcome }) => (
              <li key={check} className="flex items-center gap-2">
                <OutcomeShape outcome={SHAPES[outcome]} />
                <span className={outcome === "skipped" ? "text-ink-soft" : undefined}>
                  {t(`checks.${check}`)}
                  <span className="sr-only"> {t(`outcomes.${outcome}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}
