import { getTranslations } from "next-intl/server";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import type { RuleValue, ValueShape } from "@/lib/regimes";
import { typedFrom } from "./typed-value";

/** The field for a code's own value: of the kind the code takes, and saying what it takes. */
export async function ValueField({ accepts, value }: { accepts: ValueShape; value: RuleValue }) {
  const t = await getTranslations("rulebook");
  const field = { name: "choice", label: t("decide.newValue"), defaultValue: typedFrom(value) };
  switch (accepts.type) {
    case "yes_no": {
      const options = [
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ];
      return <Select {...field} options={options} />;
    }
    case "choice":
      return <Select {...field} options={accepts.options.map((each) => ({ value: each, label: each }))} />;
    case "number": {
      const { min, max } = accepts;
      return (
        <TextField
          {...field}
          type="number"
          step={1}
          min={min}
          max={max}
          help={t("decide.numberHelp", { min, max })}
        />
      );
    }
    case "date":
      return <TextField {...field} type="date" min={accepts.min} max={accepts.max} />;
    case "zone":
      return <TextField {...field} help={t("decide.zoneHelp")} />;
    case "countries":
    case "languages": {
      const { min, max } = accepts;
      return <TextField {...field} help={t(`decide.${accepts.type}Help`, { min, max })} />;
    }
  }
}
