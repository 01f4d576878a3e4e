"use server";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { runReplay, RunReplay } from "@/lib/deliveries";
import {
  createEndpointSecret,
  CreateEndpointSecret,
  createPushEndpoint,
  CreatePushEndpoint,
  createWebhookEndpoint,
  CreateWebhookEndpoint,
  endEndpoint,
  NamedEndpoint,
  runEndpointResume,
  runEndpointTest,
  updateWebhookEndpoint,
  UpdateWebhookEndpoint,
} from "@/lib/endpoints";
import { instantIn } from "@/app/_server/instant-in";
import { pushConnection } from "./push-connection";

type Input = Record<string, unknown>;

/** Adds a receiver; what it checks our signature with is in this answer and nowhere else. */
export async function addWebhook(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const made = await createWebhookEndpoint({ ctx, input: parse(CreateWebhookEndpoint, values) });
    // The page that shows the secret says that it is made.
    done("");
    return { ok: true, data: { endpointId: made.endpointId, secret: made.verifyWith } };
  });
}

/** Changes where a receiver is and what it takes. */
export async function saveWebhook(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateWebhookEndpoint({ ctx, input: parse(UpdateWebhookEndpoint, values) });
    return done((await getTranslations("webhooks"))("saved"));
  });
}

/** Makes a new signing secret beside the one before it. */
export async function rotateSecret(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const named = parse(CreateEndpointSecret, values);
    const { verifyWith } = await createEndpointSecret({ ctx, input: named });
    done("");
    return { ok: true, data: { endpointId: named.endpointId, secret: verifyWith } };
  });
}

/** Sends a test; `since` in the answer tells its delivery from those before. */
export async function sendTest(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runEndpointTest({ ctx, input: parse(NamedEndpoint, values) });
    done("");
    const message = (await getTranslations("webhooks"))("testSent");
    return { ok: true, message, data: { since: ctx.now.toISOString() } };
  });
}

/** Takes up again what was paused or disabled. */
export async function resumeEndpoint(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { waiting } = await runEndpointResume({ ctx, input: parse(NamedEndpoint, values) });
    return done((await getTranslations("webhooks"))("resumed", { waiting }));
  });
}

/** Ends a webhook or a connection. */
export async function endWebhook(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { cancelled: count } = await endEndpoint({ ctx, input: parse(NamedEndpoint, values) });
    const t = await getTranslations("webhooks");
    return done(t("ended", { count }), `/${ctx.providerSlug}/webhooks`);
  });
}

/** Counts what would be sent again since a moment, and changes nothing. */
export async function countReplay(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { zone, ...values }) => {
    const since = instantIn(values["since"], zone);
    const asked = parse(RunReplay, { ...values, since, dryRun: true, reason: "dry run" });
    const { count, oldest, newest } = await runReplay({ ctx, input: asked });
    const [t, format] = [await getTranslations("webhooks.again"), await getFormat()];
    const at = (moment: Date | null) => format.dateTime(moment ?? ctx.now);
    const found = count === 0 ? t("none") : t("found", { count, from: at(oldest), to: at(newest) });
    return {
      ok: true,
      data: { found, count: String(count), since: asked.since ?? "", include: asked.include },
    };
  });
}

/** Sends an endpoint's messages again since a moment. */
export async function replaySince(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const asked = parse(RunReplay, { ...values, reason: values["reason"] ?? "" });
    const { count } = await runReplay({ ctx, input: { ...asked, dryRun: false } });
    return done((await getTranslations("webhooks.again"))("sent", { count }));
  });
}

/** Connects the provider to a platform, in place of the connection before. */
export async function connectPlatform(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await createPushEndpoint({ ctx, input: parse(CreatePushEndpoint, pushConnection(values)) });
    const t = await getTranslations("webhooks.connection");
    return done(t("done"), `/${ctx.providerSlug}/webhooks#connections`);
  });
}
