import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Disclosure } from "@/app/_ui/disclosure";
import { Form } from "@/app/_ui/form";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { Time } from "@/app/_ui/time";
import type { PlatformProfile } from "@/generated/prisma/client";
import { PROFILE_STATES } from "@/lib/regimes";
import { saveProfile, sendProfile } from "./actions";

type ProfileCardProps = {
  send: Record<"provider" | "siteId" | "regime" | "platform", string>;
  name: string;
  profile: PlatformProfile | null;
  mayUpdate: boolean;
  now: Date;
};

async function ProfileForm({ send, profile }: Pick<ProfileCardProps, "send" | "profile">) {
  const t = await getTranslations("platforms");
  return (
    <Form action={saveProfile} hidden={send} submitLabel={t("save")}>
      <Select
        name="connection"
        label={t("connection")}
        defaultValue={profile?.connection ?? "not_connected"}
        options={(["connected", "not_connected"] as const).map((value) => ({
          value,
          label: t(`connections.${value}`),
        }))}
      />
      <TextField
        name="connectedOn"
        type="date"
        label={t("connectedOn")}
        help={t("connectedOnHelp")}
        required={false}
        defaultValue={profile?.connectedOn ?? ""}
      />
      <TextField
        name="supplierId"
        label={t("supplierId")}
        required={false}
        maxLength={200}
        defaultValue={profile?.supplierId ?? ""}
      />
      <TextField
        name="distributor"
        label={t("distributor")}
        help={t("distributorHelp")}
        required={false}
        maxLength={200}
        defaultValue={profile?.distributor ?? ""}
      />
    </Form>
  );
}

/** One platform: whether the company is on it, how its profile there stands, and the two things to do about it. */
export async function ProfileCard({ send, name, profile, mayUpdate, now }: ProfileCardProps) {
  const t = await getTranslations("platforms");
  const state = PROFILE_STATES.find((known) => known === profile?.state) ?? "none";
  const isOn = profile?.connection === "connected";
  return (
    <Card
      title={name}
      action={
        isOn && mayUpdate && state !== "sent" ? (
          <ActionButton action={sendProfile} input={send} label={t("send")} size="small" />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <Badge
            tone={state === "refused" || state === "expired" ? "attention" : isOn ? "accent" : "neutral"}
          >
            {isOn ? t(`states.${state}`) : t(profile ? "connections.not_connected" : "unknown")}
          </Badge>
          {profile?.confirmedAt ? <Time at={profile.confirmedAt} now={now} form="both" /> : null}
          {profile?.reference ? <span className="font-mono text-small">{profile.reference}</span> : null}
        </p>
        {profile?.reason ? (
          <p className="reading wrap-anywhere">{t("reason", { reason: profile.reason })}</p>
        ) : null}
        {profile?.distributor ? (
          <p className="wrap-anywhere">{t("shownWith", { name: profile.distributor })}</p>
        ) : null}
        {mayUpdate ? (
          <Disclosure title={t("edit")}>
            <div className="p-4 pt-2">
              <ProfileForm send={send} profile={profile} />
            </div>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
