"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import {
  createReferenceSource,
  CreateReferenceSource,
  endReferenceSource,
  NamedSource,
  runReferenceReading,
  RunReferenceReading,
  updateReferenceSource,
  UpdateReferenceSource,
} from "@/lib/reference-sources";

type Input = Record<string, unknown>;

const MAPPED = ["items", "model", "sku", "gtin", "mpn", "properties", "name", "value", "unit", "language"];

const asNumber = (value: unknown): unknown => (typeof value === "string" ? Number(value) : value);

/** Connects a source of the site's true parameters. */
export async function connectSource(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { everyMinutes, scope, header, ...values }) => {
    const told = { ...values, isForClient: scope === "client", everyMinutes: asNumber(everyMinutes) };
    const named = header === null ? {} : { header };
    await createReferenceSource({ ctx, input: parse(CreateReferenceSource, { ...told, ...named }) });
    return done((await getTranslations("sources"))("connected"));
  });
}

/** Changes where, how often and with which credential a source is asked; a credential left empty stays. */
export async function saveSource(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { everyMinutes, credential, ...values }) => {
    const told = {
      ...values,
      everyMinutes: asNumber(everyMinutes),
      ...(credential === null ? {} : { credential }),
    };
    await updateReferenceSource({ ctx, input: parse(UpdateReferenceSource, told) });
    return done((await getTranslations("sources"))("saved"));
  });
}

/** Says where a source's feed has what; it is read anew. */
export async function saveMapping(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { sourceId, ...values }) => {
    const mapping = Object.fromEntries(MAPPED.map((field) => [field, values[`map_${field}`] ?? null]));
    await updateReferenceSource({ ctx, input: parse(UpdateReferenceSource, { sourceId, mapping }) });
    return done((await getTranslations("sources"))("mapped"));
  });
}

/** Has a source read now. */
export async function readSource(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runReferenceReading({ ctx, input: parse(RunReferenceReading, values) });
    return done((await getTranslations("sources"))("asked"));
  });
}

/** Disconnects a source. */
export async function disconnectSource(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endReferenceSource({ ctx, input: parse(NamedSource, values) });
    return done((await getTranslations("sources"))("disconnected"));
  });
}
