"use client";
import { useLocale } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { fillCounted, fillText } from "@/app/_ui/counted-text";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { TextLink } from "@/app/_ui/text-link";
import type { BatchRun } from "@/app/_ui/use-batches";
import type { SiteToSign } from "./actions";
import { nameSome } from "./name-some";
import type { Signing, SigningWords } from "./signing-job";

type RunViewProps = {
  run: BatchRun;
  sites: readonly SiteToSign[];
  words: SigningWords;
  common: Signing["common"];
  stop: () => void;
  carryOn: () => void;
  close: () => void;
};

/** The sites that were left, by why, some of them by name. */
function Left({ run, sites, words, common }: Pick<RunViewProps, "run" | "sites" | "words" | "common">) {
  const locale = useLocale();
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const reasons = Object.entries(run.left).filter(([, ids]) => ids.length > 0);
  if (reasons.length === 0) return null;
  return (
    <dl className="flex flex-col gap-2 text-small">
      {reasons.map(([why, ids]) => {
        const named = ids.map((id) => names.get(id) ?? id);
        return (
          <div key={why}>
            <dt className="font-medium">{fillText(words.left[why] ?? why, { count: ids.length }, locale)}</dt>
            <dd className="wrap-anywhere text-ink-soft">{nameSome(named, common, locale)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** How far it is, and afterwards what came of it: what was done, what was left and why, and how to go on. */
export function RunView({ run, sites, words, common, stop, carryOn, close }: RunViewProps) {
  const locale = useLocale();
  const [isStopping, setStopping] = useState(false);
  const { phase, total, tried, done, failure } = run;
  const far = fillText(words.progress, { done: done.length, total }, locale);
  return (
    <>
      {phase === "over" ? (
        <div role="status">
          <Callout tone="done" title={fillCounted(words.over, done.length, locale)} />
        </div>
      ) : (
        <div className="flex flex-col gap-2">
          <ProgressBar label={far} value={tried} max={total} />
          <p role="status" className="text-body tabular-nums">
            {far}
          </p>
        </div>
      )}
      {phase === "held" ? (
        <div role={failure === null ? "status" : "alert"}>
          <Callout tone={failure === null ? "note" : "failure"} title={failure ?? common.stopped} />
        </div>
      ) : null}
      <Left run={run} sites={sites} words={words} common={common} />
      <div className="flex flex-wrap items-center gap-2 max-md:*:grow">
        {phase === "running" ? (
          <Button
            pending={isStopping}
            onClick={() => {
              setStopping(true);
              stop();
            }}
          >
            {isStopping ? common.stopping : common.stop}
          </Button>
        ) : (
          <>
            {phase === "held" ? (
              <Button
                variant="primary"
                onClick={() => {
                  setStopping(false);
                  carryOn();
                }}
              >
                {common.carryOn}
              </Button>
            ) : null}
            <Button onClick={close}>{common.close}</Button>
            {phase === "over" && done.length > 0 ? (
              <TextLink href={words.show.href} onClick={close}>
                {words.show.label}
              </TextLink>
            ) : null}
          </>
        )}
      </div>
    </>
  );
}
