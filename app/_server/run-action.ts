import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { ActionResult } from "@/app/_ui/action-result";
import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { isAddressName } from "@/lib/core/slug";
import { findCaller } from "./caller";
import { explain } from "./explain";

const Addressed = z.object({ provider: z.string().refine(isAddressName) });

/** An empty field of a form is nothing said. */
function withoutBlanks(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === "" ? null : value]),
  );
}

/**
 * Runs a verb for the signed-in member of the provider the input names, and turns what goes wrong into the reader's
 * words. Authorised anew on every call: an action is reachable by anybody who can send a request.
 */
export async function runAction<Data = Record<string, string>>(
  input: unknown,
  verb: (ctx: Ctx, values: Record<string, unknown>) => Promise<ActionResult<Data>>,
): Promise<ActionResult<Data>> {
  let who: Record<string, unknown> = { caller: null };
  try {
    const addressed = Addressed.loose().safeParse(input);
    const caller = addressed.success ? await findCaller(addressed.data.provider) : null;
    if (!caller || !addressed.success) {
      throw new AppError("not_found", "not_found", "There is no such page here, or your session has ended.");
    }
    const { actor, providerSlug, requestId } = caller.ctx;
    who = { caller: actor, provider: providerSlug, requestId };
    const { provider: _provider, ...values } = addressed.data;
    return await verb(caller.ctx, withoutBlanks(values));
  } catch (error) {
    if (error instanceof AppError) {
      // What was sent stays out of it: a field's name, never its value.
      const { code, reason, fields } = error;
      log().info({ code, reason, fields: fields.map(({ path }) => path), ...who }, "action refused");
    } else {
      log().error({ error: error instanceof Error ? error.stack : String(error), ...who }, "action failed");
    }
    return explain(error, await getLocale(), await getTranslations("errors"));
  }
}
