"use client";
import { Send } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/use-action";
import { useRefresh } from "@/app/_ui/use-refresh";
import { sendTest } from "../actions";

const WAIT_MS = 30_000;
const LOOK_EVERY_MS = 1_000;

/** The newest test of the endpoint, as the page knows it. */
export type LatestTest = { createdAt: string; isSettled: boolean };

type TestButtonProps = {
  input: Record<string, string>;
  latest: LatestTest | null;
  words: Record<"test" | "waiting" | "slow", string>;
};

/** Sends a test and has the page drawn again until its result is there, half a minute at most. */
export function TestButton({ input, latest, words }: TestButtonProps) {
  const { pending, run } = useAction();
  const [since, setSince] = useState<string | null>(null);
  const [isSlow, setSlow] = useState(false);
  const isThere = since !== null && latest !== null && latest.createdAt >= since && latest.isSettled;
  const isWaiting = since !== null && !isThere && !isSlow;
  useRefresh(isWaiting, LOOK_EVERY_MS);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setTimeout(() => setSlow(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, [since]);
  const send = () => {
    setSlow(false);
    run(async () => {
      const result = await sendTest(input);
      if (result.ok) setSince(result.data?.["since"] ?? null);
      return result;
    });
  };
  return (
    <>
      <span role="status" className="text-small text-ink-soft">
        {isWaiting ? words.waiting : since !== null && !isThere ? words.slow : ""}
      </span>
      <Button icon={<Send aria-hidden />} pending={pending || isWaiting} onClick={send}>
        {words.test}
      </Button>
    </>
  );
}
