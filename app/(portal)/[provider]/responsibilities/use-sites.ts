"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Refusal } from "@/app/_ui/action-result";
import { findSites, type SiteToSign } from "./actions";
import type { Job, Signing } from "./signing-job";

/** The sites that a job is about: known where rows were chosen, looked up where everything that matches was. */
export function useSites(
  { act, rows, query }: Job,
  { provider, regime }: Signing,
): { sites: SiteToSign[] | null; failure: string | null } {
  const t = useTranslations("ui.form");
  const [sites, setSites] = useState(rows);
  const [refusal, setRefusal] = useState<Refusal | "unanswered" | null>(null);
  const isKnown = rows !== null;
  // Once: what is done about them must not make them fewer.
  useEffect(() => {
    if (isKnown) return undefined;
    let isOver = false;
    void findSites({ provider, regime, act, query }).then(
      (result) => {
        if (isOver) return;
        if (result.ok) setSites(result.data ?? []);
        else setRefusal(result);
      },
      () => (isOver ? undefined : setRefusal("unanswered")),
    );
    return () => {
      isOver = true;
    };
  }, [isKnown, provider, regime, act, query]);
  return { sites, failure: refusal === "unanswered" ? t("unansweredBatch") : (refusal?.message ?? null) };
}
