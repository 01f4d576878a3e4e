import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";

// Shown by what is chosen above them, without any script.
const FOLDED = "hidden flex-col gap-5 border-l-2 border-line pl-4";

async function Credentials() {
  const t = await getTranslations("webhooks.connection");
  return (
    <div className="group/auth flex flex-col gap-3">
      <RadioGroup
        name="authentication"
        label={t("authentication")}
        defaultValue="none"
        options={(["none", "oauth2", "mtls"] as const).map((value) => ({
          value,
          label: t(`auth.${value}.name`),
          help: t(`auth.${value}.help`),
        }))}
      />
      <div className={`${FOLDED} group-has-[[value=oauth2]:checked]/auth:flex`}>
        <TextField name="profile.authentication.tokenUrl" type="url" label={t("tokenUrl")} />
        <TextField name="profile.authentication.clientId" label={t("clientId")} maxLength={200} mono />
        <TextField
          name="clientSecret"
          type="password"
          autoComplete="new-password"
          label={t("clientSecret")}
          help={t("secretHelp")}
          maxLength={500}
        />
        <TextField
          name="profile.authentication.scope"
          label={t("scope")}
          required={false}
          maxLength={200}
          mono
        />
      </div>
      <div className={`${FOLDED} group-has-[[value=mtls]:checked]/auth:flex`}>
        <Textarea name="clientCertificate.certificate" label={t("certificate")} mono />
        <Textarea name="clientCertificate.key" label={t("key")} help={t("secretHelp")} mono />
      </div>
    </div>
  );
}

async function Body() {
  const t = await getTranslations("webhooks.connection");
  return (
    <div className="group/body flex flex-col gap-3">
      <RadioGroup
        name="body"
        label={t("form")}
        defaultValue="json"
        options={(["json", "jws", "jwe"] as const).map((value) => ({
          value,
          label: t(`bodies.${value}.name`),
          help: t(`bodies.${value}.help`),
        }))}
      />
      <div className={`${FOLDED} group-has-[[value=jwe]:checked]/body:flex`}>
        <Textarea name="profile.body.recipient" label={t("recipient")} help={t("recipientHelp")} mono />
      </div>
    </div>
  );
}

/** Where a platform is, how it knows us, and how it wants its requests. */
export async function ConnectionFields({ children }: { children?: ReactNode }) {
  const t = await getTranslations("webhooks.connection");
  return (
    <>
      {children}
      <TextField name="name" label={t("name")} help={t("nameHelp")} maxLength={80} />
      <TextField name="url" type="url" label={t("url")} help={t("urlHelp")} maxLength={500} />
      <Credentials />
      <Textarea
        name="profile.authority"
        label={t("authority")}
        help={t("authorityHelp")}
        required={false}
        mono
      />
      <RadioGroup
        name="signature"
        label={t("signature")}
        defaultValue="http_message"
        options={(["none", "http_message"] as const).map((value) => ({
          value,
          label: t(`signatures.${value}.name`),
          help: t(`signatures.${value}.help`),
        }))}
      />
      <Body />
    </>
  );
}
