"use client";
import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { fillCounted } from "@/app/_ui/counted-text";
import { Dialog } from "@/app/_ui/dialog";
import { useBatches } from "@/app/_ui/use-batches";
import { useLeaveGuard } from "@/app/_ui/use-leave-guard";
import { AskView } from "./ask-view";
import { RunView } from "./run-view";
import type { Job, Signing } from "./signing-job";
import { useSites } from "./use-sites";

type SignManyDialogProps = { job: Job; signing: Signing; close: () => void };

/**
 * Signs, or takes back, about many sites: says about how many, shows what is signed, asks who signs, then does it batch
 * after batch, with how far it is. Whatever is done by then stays done where it is stopped or fails.
 */
export function SignManyDialog({ job, signing, close }: SignManyDialogProps) {
  const [locale, router] = [useLocale(), useRouter()];
  const { act, onOver } = job;
  const { perCall, common } = signing;
  const words = signing.words[act];
  const found = useSites(job, signing);
  const { run, begin, stop, carryOn } = useBatches(perCall);
  const { phase } = run;
  const isRunning = phase === "running";
  useLeaveGuard(useCallback(() => isRunning, [isRunning]));
  useEffect(() => {
    if (phase === "held" || phase === "over") router.refresh();
  }, [phase, router]);
  const end = () => {
    if (phase === "over") onOver?.();
    close();
  };
  const number = found.sites?.length ?? job.count;
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={(open) => (open ? undefined : isRunning ? stop() : end())}
      title={fillCounted(words.title, number, locale)}
    >
      {phase === "ready" ? (
        <AskView job={job} signing={signing} found={found} begin={begin} close={end} />
      ) : (
        <RunView {...{ run, words, common, stop, carryOn }} sites={found.sites ?? []} close={end} />
      )}
    </Dialog>
  );
}
