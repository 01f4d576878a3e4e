"use client";
import { useTranslations } from "next-intl";
import { unstable_rethrow } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ActionResult } from "./action-result";

/** What became of one batch: the ids that were done, and those that were left, by why. */
export type Batch = { done: string[]; left: Record<string, string[]> };
export type BatchAction = (ids: string[]) => Promise<ActionResult<Batch>>;

/** `ready` before the first batch, `held` where it was stopped or failed and can be carried on, `over` after the last. */
export type BatchRun = {
  phase: "ready" | "running" | "held" | "over";
  total: number;
  /** How many of them were sent and answered. */
  tried: number;
  done: string[];
  left: Record<string, string[]>;
  /** Why it is held; null where the reader stopped it. */
  failure: string | null;
};

const READY: BatchRun = { phase: "ready", total: 0, tried: 0, done: [], left: {}, failure: null };

function merged(run: BatchRun, sent: number, { done, left }: Batch): BatchRun {
  const all = { ...run.left };
  for (const [why, ids] of Object.entries(left)) all[why] = [...(all[why] ?? []), ...ids];
  return { ...run, tried: run.tried + sent, done: [...run.done, ...done], left: all };
}

/**
 * Does something to many things, a batch after the other, so that what is done stays done whatever comes: it can be
 * stopped between two batches, and carried on with the batch that failed. `begin` gives why the first one was refused,
 * with nothing begun then.
 */
export function useBatches(size: number): {
  run: BatchRun;
  begin: (ids: string[], act: BatchAction) => Promise<ActionResult>;
  stop: () => void;
  carryOn: () => void;
} {
  const t = useTranslations("ui.form");
  const [run, setRun] = useState(READY);
  const work = useRef<{ ids: string[]; act: BatchAction; run: BatchRun; isStopped: boolean } | null>(null);

  // Nothing goes on behind a dialog that was closed or a page that was left.
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const send = useCallback(
    async (ids: string[], act: BatchAction): Promise<ActionResult<Batch>> => {
      try {
        return await act(ids);
      } catch (error) {
        unstable_rethrow(error);
        return { ok: false, message: t("unansweredBatch") };
      }
    },
    [t],
  );

  const goOn = useCallback(async () => {
    const own = work.current;
    if (own === null) return;
    const show = (next: Partial<BatchRun>) => {
      own.run = { ...own.run, ...next };
      setRun(own.run);
    };
    own.isStopped = false;
    show({ phase: "running", failure: null });
    while (own.run.tried < own.run.total) {
      if (own.isStopped || isGone.current) return show({ phase: "held" });
      const ids = own.ids.slice(own.run.tried, own.run.tried + size);
      const result = await send(ids, own.act);
      if (!result.ok) return show({ phase: "held", failure: result.message });
      show(merged(own.run, ids.length, result.data ?? { done: [], left: {} }));
    }
    show({ phase: "over" });
  }, [send, size]);

  const begin = useCallback(
    async (ids: string[], act: BatchAction): Promise<ActionResult> => {
      const first = ids.slice(0, size);
      const result = await send(first, act);
      if (!result.ok) return result;
      const begun: BatchRun = { ...READY, phase: "running", total: ids.length };
      const after = merged(begun, first.length, result.data ?? { done: [], left: {} });
      work.current = { ids, act, run: after, isStopped: false };
      void goOn();
      return { ok: true };
    },
    [goOn, send, size],
  );

  const stop = useCallback(() => {
    if (work.current !== null) work.current.isStopped = true;
  }, []);
  return { run, begin, stop, carryOn: () => void goOn() };
}
