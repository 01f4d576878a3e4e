import { getTranslations } from "next-intl/server";
import { TextField } from "@/app/_ui/text-field";

/** Who signs; for an LSP also when it did and where the paper is. */
export async function SignFields({ name, today }: { name: string; today: string | null }) {
  const t = await getTranslations("duties");
  return (
    <>
      <TextField
        name="signerName"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={name}
        maxLength={200}
      />
      <TextField name="signerTitle" label={t("title")} help={t("titleHelp")} maxLength={200} />
      {today === null ? null : (
        <>
          <TextField name="givenOn" type="date" label={t("givenOn")} defaultValue={today} />
          <TextField
            name="reference"
            label={t("referenceLabel")}
            help={t("referenceHelp")}
            required={false}
            maxLength={500}
          />
        </>
      )}
    </>
  );
}
