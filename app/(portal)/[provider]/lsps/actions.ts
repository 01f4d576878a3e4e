"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import {
  createCertificateLetter,
  CreateCertificateLetter,
  createLspCertificate,
  CreateLspCertificate,
  createLspCompany,
  CreateLspCompany,
  runRegistryCheck,
  RunRegistryCheck,
  updateLspCertificate,
  UpdateLspCertificate,
  updateLspCompany,
  UpdateLspCompany,
} from "@/lib/lsp";

type Input = Record<string, unknown>;

/** Nothing chosen in a list of boxes is sent as nothing at all. */
function withLists(values: Input): Input {
  const { issuingCountries = [], filingCountries = [] } = values;
  return { ...values, issuingCountries, filingCountries };
}

/** Adds a language service provider and leads on to its certificate. */
export async function addCompany(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { companyId } = await createLspCompany({ ctx, input: parse(CreateLspCompany, values) });
    const next = `/${ctx.providerSlug}/lsps/certificates/new?company=${companyId}`;
    return done((await getTranslations("lsps"))("companyAdded"), next);
  });
}

/** Corrects the name or country of a language service provider. */
export async function saveCompany(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateLspCompany({ ctx, input: parse(UpdateLspCompany, values) });
    return done((await getTranslations("lsps"))("companySaved"), `/${ctx.providerSlug}/lsps`);
  });
}

/** Adds a certificate, which is then looked up at the registry. */
export async function addCertificate(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const certificate = parse(CreateLspCertificate, withLists(values));
    const { certificateId } = await createLspCertificate({ ctx, input: certificate });
    const t = await getTranslations("lsps");
    return done(t("certificateAdded"), `/${ctx.providerSlug}/lsps/certificates/${certificateId}`);
  });
}

/** Corrects what a certificate's holder said of it. */
export async function saveCertificate(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateLspCertificate({ ctx, input: parse(UpdateLspCertificate, withLists(values)) });
    return done((await getTranslations("lsps"))("certificateSaved"));
  });
}

/** Sends a letter about a certificate to a client's people, as it was made of its draft. */
export async function sendLetter(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { certificateId, clientId, event } = values;
    const letterOf = (locale: string) => ({
      title: values[`${locale}.title`],
      body: values[`${locale}.body`],
    });
    const letter = { certificateId, clientId, event, en: letterOf("en"), zh: letterOf("zh") };
    const { people } = await createCertificateLetter({ ctx, input: parse(CreateCertificateLetter, letter) });
    return done((await getTranslations("lsps.radius"))("sentToast", { count: people }));
  });
}

/** Has the registry asked now; the answer arrives by itself. */
export async function checkRegistry(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runRegistryCheck({ ctx, input: parse(RunRegistryCheck, values) });
    return done((await getTranslations("lsps"))("checking"));
  });
}
