"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { instantIn } from "@/app/_server/instant-in";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { createCertificationMove, CreateCertificationMove } from "@/lib/certifications";
import { parse } from "@/lib/core/parse";
import { createPrescreen, CreatePrescreen } from "@/lib/prescreens";

type Input = Record<string, unknown>;

// A body that the directory does not have is written out beside it.
function auditorOf({ auditor, otherAuditor }: Input): unknown {
  return otherAuditor ?? auditor ?? null;
}

/** Moves the site on along its way to the badge; its time is read in the zone it was typed in. */
export async function moveOn(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { zone, passed, ...values }) => {
    const told = {
      ...values,
      auditor: auditorOf(values),
      movedAt: instantIn(values["movedAt"], zone) ?? "",
      passed: passed === "yes" ? true : passed === "no" ? false : null,
    };
    await createCertificationMove({ ctx, input: parse(CreateCertificationMove, told) });
    return done((await getTranslations("certification"))("moved"));
  });
}

/** Takes in what an outside pre-screening said. */
export async function takePrescreen(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const told = parse(CreatePrescreen, { ...values, auditor: auditorOf(values) ?? "" });
    await createPrescreen({ ctx, input: told });
    return done((await getTranslations("certification"))("prescreenTaken"));
  });
}
