import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { dateAfter, dateIn } from "@/lib/core/time";
import { LOOK_OUTCOMES } from "@/lib/watch";
import { recordLook } from "./actions";
import { DecideDialog } from "./decide-dialog";

const AGAIN_DAYS = 30;

/** Where somebody who looked writes down what they found. */
export async function LookDialog({
  hidden,
  title,
  now,
  zone,
}: {
  hidden: Record<string, string>;
  title: string;
  now: Date;
  zone: string;
}) {
  const t = await getTranslations("rulebook.watchItem");
  const words = {
    trigger: t("record"),
    title,
    body: t("recordBody"),
    submit: t("recordSubmit"),
    reason: t("found"),
    reasonHelp: t("foundHelp"),
  };
  return (
    <DecideDialog action={recordLook} hidden={hidden} words={words} name="found">
      <RadioGroup
        name="outcome"
        label={t("outcome")}
        options={LOOK_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        defaultValue="nothing"
      />
      <TextField
        name="lookAgainOn"
        type="date"
        label={t("lookAgain")}
        help={t("lookAgainHelp")}
        defaultValue={dateAfter(dateIn(now, zone), { days: AGAIN_DAYS })}
      />
      <TextField name="sourceUrl" type="url" label={t("source")} help={t("sourceHelp")} />
    </DecideDialog>
  );
}
