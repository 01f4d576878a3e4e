import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Time } from "@/app/_ui/time";
import type { SelfTestRow } from "@/lib/self-tests";
import { fileWithPlatform, testFromOutside } from "./actions";
import { CheckList } from "./check-list";

type SelfTestCardProps = {
  provider: string;
  tests: readonly SelfTestRow[];
  /** Whether the reader may test and file. */
  mayPush: boolean;
  /** Whether a place, by regime and site, has a filing that stands. */
  isFiled: (regime: string, siteId: string | null) => boolean;
  now: Date;
};

const STEPS = ["answer", "keys", "contract"] as const;

/** What was seen of the interfaces that somebody has tested, check by check, and the way to file those that passed. */
export async function SelfTestCard({ provider, tests, mayPush, isFiled, now }: SelfTestCardProps) {
  const t = await getTranslations("filings");
  if (tests.length === 0) return null;
  return (
    <Card title={t("test.title")} id="self-tests">
      <ul className="flex flex-col">
        {tests.map((test) => {
          const { id, state, regime, siteId, siteName, result, finishedAt } = test;
          const isOpen = state === "queued" || state === "running";
          const step = STEPS.find((one) => one === test.step);
          const input = { provider, regime, siteId };
          return (
            <li key={id} className="flex flex-col gap-2 border-b border-line py-3 first:pt-0 last:border-b-0">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {siteName ?? t("allSites")}
                  {isOpen ? null : (
                    <Badge tone={state === "passed" ? "accent" : "attention"}>
                      {t(state === "passed" ? "test.passed" : "test.failed")}
                    </Badge>
                  )}
                  {finishedAt ? (
                    <span className="text-small font-normal text-ink-soft">
                      <Time at={finishedAt} now={now} form="relative" />
                    </span>
                  ) : null}
                </span>
                {mayPush && !isOpen ? (
                  <span className="flex flex-wrap gap-2">
                    <ActionButton
                      action={testFromOutside}
                      input={input}
                      label={t("test.again")}
                      size="small"
                    />
                    {state === "passed" && !isFiled(regime, siteId) ? (
                      <ActionButton
                        action={fileWithPlatform}
                        input={input}
                        label={t("file.submit")}
                        variant="primary"
                        size="small"
                      />
                    ) : null}
                  </span>
                ) : null}
              </div>
              {isOpen ? (
                <p role="status" className="text-body">
                  <AutoRefresh everySeconds={2} />
                  {t(step ? `test.steps.${step}` : "test.queued")}
                </p>
              ) : null}
              {result ? <CheckList result={result} isOpen={state === "failed"} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
