"use client";
import { useLocale } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { fillCounted } from "@/app/_ui/counted-text";
import { SignManyDialog } from "./sign-many-dialog";
import type { Job, Signing } from "./signing-job";

/** Signs about every site that waits for the provider. */
export function SignAllButton({ signing, count }: { signing: Signing; count: number }) {
  const [job, setJob] = useState<Job | null>(null);
  const locale = useLocale();
  return (
    <>
      <Button variant="primary" onClick={() => setJob({ act: "sign", rows: null, query: "mine=yes", count })}>
        {fillCounted(signing.words.sign.title, count, locale)}
      </Button>
      {job === null ? null : <SignManyDialog job={job} signing={signing} close={() => setJob(null)} />}
    </>
  );
}
