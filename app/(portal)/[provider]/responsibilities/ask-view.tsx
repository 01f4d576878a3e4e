"use client";
import { useLocale } from "next-intl";
import type { ActionResult } from "@/app/_ui/action-result";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { fillCounted } from "@/app/_ui/counted-text";
import { Form } from "@/app/_ui/form";
import type { BatchAction } from "@/app/_ui/use-batches";
import { signSites, takeBackSites, type SiteToSign } from "./actions";
import { nameSome } from "./name-some";
import type { Job, Signing } from "./signing-job";

type AskViewProps = {
  job: Job;
  signing: Signing;
  found: { sites: SiteToSign[] | null; failure: string | null };
  begin: (ids: string[], act: BatchAction) => Promise<ActionResult>;
  close: () => void;
};

const ACTIONS = { sign: signSites, take_back: takeBackSites };

/** Before anything is done: which sites it is about, what is signed, and who signs. */
export function AskView({ job: { act, count }, signing, found, begin, close }: AskViewProps) {
  const locale = useLocale();
  const { provider, regime, matrix, common } = signing;
  const words = signing.words[act];
  const { sites, failure } = found;
  if (failure !== null) return <Callout tone="failure" title={failure} />;
  if (sites === null)
    return (
      <p role="status" className="text-ink-soft">
        {common.looking}
      </p>
    );
  const leftOut = count - sites.length;
  const names = sites.map(({ name }) => name);
  return (
    <>
      {leftOut > 0 ? <Callout title={fillCounted(words.leftOut, leftOut, locale)} /> : null}
      {sites.length === 0 ? (
        <div>
          <Button onClick={close}>{common.close}</Button>
        </div>
      ) : (
        <Form
          action={(values) =>
            begin(
              sites.map(({ id }) => id),
              (siteIds) => ACTIONS[act]({ provider, regime, matrix, ...values, siteIds }),
            )
          }
          submitLabel={fillCounted(words.submit, sites.length, locale)}
          variant={act === "sign" ? "primary" : "danger"}
          wide
          guard={false}
        >
          <p className="text-small wrap-anywhere text-ink-soft">{nameSome(names, common, locale)}</p>
          <p className="text-body text-ink-soft">{words.body}</p>
          {signing.forms[act]}
        </Form>
      )}
    </>
  );
}
