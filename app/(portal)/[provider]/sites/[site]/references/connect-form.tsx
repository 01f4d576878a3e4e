import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { INTERVALS, SOURCE_KINDS, type SourceView } from "@/lib/reference-sources";
import { connectSource, saveSource } from "./actions";

/** Where a source is asked, how often and with what. */
async function AskedFields({ source }: { source: SourceView | null }) {
  const t = await getTranslations("sources");
  return (
    <>
      <TextField
        name="url"
        label={t("url")}
        help={source ? undefined : t("urlHelp")}
        required={source !== null}
        maxLength={1_000}
        defaultValue={source?.url ?? ""}
      />
      <TextField
        name="header"
        label={t("header")}
        required={false}
        maxLength={60}
        defaultValue={source?.header ?? "Authorization"}
      />
      <TextField
        name="credential"
        type="password"
        autoComplete="off"
        label={t("credential")}
        help={source?.hasCredential ? t("credentialKept", { hint: source.hint ?? "" }) : t("credentialHelp")}
        required={false}
        maxLength={2_000}
      />
      <Select
        name="everyMinutes"
        label={t("every")}
        defaultValue={String(source?.everyMinutes ?? 60)}
        options={INTERVALS.map((minutes) => ({ value: String(minutes), label: t("minutes", { minutes }) }))}
      />
    </>
  );
}

/** Connects a source: what it is, whose sites it speaks for, and where it is asked. */
export async function ConnectForm({ provider, siteId }: { provider: string; siteId: string }) {
  const t = await getTranslations("sources");
  return (
    <Form action={connectSource} hidden={{ provider, siteId }} submitLabel={t("connect")} reset>
      <TextField name="name" label={t("name")} help={t("nameHelp")} maxLength={100} />
      <Select
        name="kind"
        label={t("kind")}
        options={SOURCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <Select
        name="scope"
        label={t("scope")}
        options={(["site", "client"] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))}
      />
      <AskedFields source={null} />
    </Form>
  );
}

/** Changes how a source that is polled is asked. */
export async function AskedForm({ provider, source }: { provider: string; source: SourceView }) {
  const t = await getTranslations("sources");
  return (
    <Form action={saveSource} hidden={{ provider, sourceId: source.id }} submitLabel={t("save")}>
      <TextField name="name" label={t("name")} maxLength={100} defaultValue={source.name} />
      <AskedFields source={source} />
    </Form>
  );
}
