"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import {
  createPaymentConsent,
  CreatePaymentConsent,
  createPaymentPath,
  CreatePaymentPath,
  endGatewayReport,
  endPaymentConsent,
  EndPaymentConsent,
  endPaymentPath,
  NamedPath,
  NamedReport,
  readSteps,
  runPaymentProbe,
  updateGatewayReport,
  UpdateGatewayReport,
  updatePaymentPath,
  UpdatePaymentPath,
} from "@/lib/payment-probes";

type Input = Record<string, unknown>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const hostsOf = (value: unknown): string[] =>
  textOf(value)
    .split(/[\s,，、]+/)
    .filter((host) => host !== "");
const words = () => getTranslations("payments");

/** Puts a way to a payment gateway on record. */
export async function addPath(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { gatewayHosts, steps, ...values }) => {
    const way = { ...values, gatewayHosts: hostsOf(gatewayHosts), steps: readSteps(textOf(steps)) };
    await createPaymentPath({ ctx, input: parse(CreatePaymentPath, way) });
    return done((await words())("added"));
  });
}

/** Changes a way. */
export async function savePath(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { gatewayHosts, steps, ...values }) => {
    const way = { ...values, gatewayHosts: hostsOf(gatewayHosts), steps: readSteps(textOf(steps)) };
    await updatePaymentPath({ ctx, input: parse(UpdatePaymentPath, way) });
    return done((await words())("saved"));
  });
}

/** Pauses a way, or takes it up again. */
export async function pausePath(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const change = parse(UpdatePaymentPath.pick({ pathId: true, isPaused: true }), values);
    await updatePaymentPath({ ctx, input: change });
    return done((await words())(change.isPaused === true ? "pausedNow" : "resumed"));
  });
}

/** Takes a way off. */
export async function removePath(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endPaymentPath({ ctx, input: parse(NamedPath, values) });
    return done((await words())("removed"));
  });
}

/** Records the exporter's consent to a way. */
export async function giveConsent(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await createPaymentConsent({ ctx, input: parse(CreatePaymentConsent, values) });
    return done((await words())("consented"));
  });
}

/** Takes a consent back. */
export async function withdrawConsent(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endPaymentConsent({ ctx, input: parse(EndPaymentConsent, values) });
    return done((await words())("withdrawn"));
  });
}

/** Has a way gone now. */
export async function probeNow(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runPaymentProbe({ ctx, input: parse(NamedPath, values) });
    return done((await words())("asked"));
  });
}

/** Types in what a gateway's report says. */
export async function typeFigure(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { reportId, country, from, to, success, timeouts }) => {
    const share = (value: unknown): number | null =>
      textOf(value).trim() === "" ? null : Number(textOf(value).replace("%", "").trim()) / 100;
    const figure = { country, from, to, success: share(success), timeouts: share(timeouts) };
    const typed = parse(UpdateGatewayReport, { reportId, figures: [figure] });
    await updateGatewayReport({ ctx, input: typed });
    return done((await words())("typed"));
  });
}

/** Takes a gateway's report off the list. */
export async function removeReport(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endGatewayReport({ ctx, input: parse(NamedReport, values) });
    return done((await words())("reportRemoved"));
  });
}
