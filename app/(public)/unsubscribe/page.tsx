import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languages } from "@/app/_i18n/locales";
import { ActionButton } from "@/app/_ui/action-button";
import { AuthFrame } from "@/app/_ui/auth-frame";
import { Callout } from "@/app/_ui/callout";
import { systemNow } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { getSubscription, type Subscription } from "@/lib/notices";
import { setByMail } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("unsubscribe");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function find(token: string): Promise<Subscription | null> {
  try {
    return await getSubscription(token, systemNow(), randomUUID());
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** Where a mail's unsubscribe link leads: says what it does, one button, and a way back. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token: asked } = await searchParams;
  const token = typeof asked === "string" ? asked : "";
  const [t, app, kinds] = [
    await getTranslations("unsubscribe"),
    await getTranslations("app"),
    await getTranslations("notices.kinds"),
  ];
  const found = await find(token);
  if (!found) {
    return (
      <AuthFrame brand={app("name")} title={t("goneTitle")} languages={languages}>
        <Callout tone="warning" title={t("gone")} />
      </AuthFrame>
    );
  }
  const values = { kind: kinds(found.kind), provider: found.providerName, email: found.email };
  return (
    <AuthFrame
      brand={app("name")}
      title={t(found.byMail ? "title" : "doneTitle")}
      intro={t(found.byMail ? "intro" : "doneIntro", values)}
      languages={languages}
      foot={t("foot")}
    >
      <ActionButton
        key={String(found.byMail)}
        action={setByMail}
        input={{ token, byMail: !found.byMail }}
        label={t(found.byMail ? "act" : "undo")}
        variant={found.byMail ? "primary" : "secondary"}
      />
    </AuthFrame>
  );
}
