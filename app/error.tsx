"use client";
import { useTranslations } from "next-intl";
import { Button } from "./_ui/button";
import { ErrorState } from "./_ui/error-state";

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : undefined;
}

/** A page that broke: the rest of the portal stays, the reference leads to the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors");
  const digest = digestOf(error);
  return (
    <main id="main" className="flex min-h-[70dvh] items-center justify-center">
      <ErrorState
        page
        title={t("brokenTitle")}
        body={t("brokenBody")}
        reference={digest === undefined ? undefined : t("reference", { digest })}
        action={<Button onClick={() => retry()}>{t("retry")}</Button>}
      />
    </main>
  );
}
