"use client";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { Form } from "@/app/_ui/form";
import { savePreferences } from "./actions";

type PreferencesFormProps = {
  provider: string;
  label: string;
  help: string;
  submitLabel: string;
  options: { value: string; label: string }[];
  chosen: string[];
};

/** Kinds of notice to tick. */
export function PreferencesForm({
  provider,
  label,
  help,
  submitLabel,
  options,
  chosen,
}: PreferencesFormProps) {
  return (
    <Form action={savePreferences} submitLabel={submitLabel} hidden={{ provider }}>
      <CheckboxGroup name="kinds" label={label} help={help} options={options} defaultValue={chosen} />
    </Form>
  );
}
