import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { ActionButton } from "@/app/_ui/action-button";
import type { RegimeText } from "@/app/_server/regime-text";
import type { Decision } from "@/lib/rulebooks";
import { undo } from "./actions";
import { ValueWords } from "./rule-values";
import type { ViewProps } from "./rulebook-view";

/** What was chosen, in words. */
export async function ChoiceWords({ decision, text }: { decision: Decision; text: RegimeText }) {
  const t = await getTranslations("rulebook");
  const { overlay } = decision;
  if (overlay.kind === "assumption") return <>{t(`state.${overlay.choice}`)}</>;
  if (overlay.kind === "reading") {
    return (
      <>
        {t("picked")}: {text.readingOf(overlay.code, overlay.choice)}
      </>
    );
  }
  return (
    <>
      {t("valueSet")}: <ValueWords value={overlay.choice} />
    </>
  );
}

/** A decision in force: what, by whom, when and why, and the way back. */
export async function DecisionLine({
  decision,
  text,
  provider,
  mayDecide,
}: ViewProps & { decision: Decision }) {
  const [t, format] = [await getTranslations("rulebook"), await getFormat()];
  const { overlay, reason, decidedByName, knownFrom } = decision;
  const day = format.date(knownFrom);
  return (
    <div className="flex flex-wrap items-start justify-between gap-3 rounded-card bg-sunken p-3">
      <div className="flex min-w-0 grow basis-64 flex-col gap-1">
        <p className="text-body font-medium">
          <ChoiceWords decision={decision} text={text} />
        </p>
        <p className="reading text-body wrap-anywhere">{reason}</p>
        <p className="text-small text-ink-soft">
          {decidedByName === null ? day : t("decidedBy", { name: decidedByName, day })}
        </p>
      </div>
      {mayDecide ? (
        <ActionButton
          action={undo}
          input={{ provider, overlayId: overlay.id }}
          label={t("decide.undo")}
          size="small"
          confirm={{
            title: t("decide.undoTitle", { code: overlay.code }),
            body: t("decide.undoBody"),
            confirmLabel: t("decide.undo"),
          }}
        />
      ) : null}
    </div>
  );
}
