"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import { createUpload, CreateUpload, updateEvidenceFile, UpdateEvidenceFile } from "@/lib/uploads";

type Input = Record<string, unknown>;

/** Leave to send one file to the hosted API; the file itself never comes through here. */
export async function beginUpload(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { uploadUrl } = await createUpload({ ctx, input: parse(CreateUpload, values) });
    return { ok: true, data: { uploadUrl } };
  });
}

/** Takes a file off the list, or puts it back. */
export async function changeFile(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const change = parse(UpdateEvidenceFile, values);
    await updateEvidenceFile({ ctx, input: change });
    return done((await getTranslations("lsps.files"))(change.isRemoved ? "removed" : "restored"));
  });
}
