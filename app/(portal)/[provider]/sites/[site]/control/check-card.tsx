import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Card } from "@/app/_ui/card";
import { Time } from "@/app/_ui/time";
import { METHODS, type SiteControlView } from "@/lib/site-control";
import { checkControlNow } from "../actions";
import { SightList } from "./sight-list";

type CheckCardProps = {
  provider: string;
  siteId: string;
  control: SiteControlView;
  mayCheck: boolean;
  now: Date;
};

/** The check that is under way, method by method as each is done, or the last one; and the button that starts one. */
export async function CheckCard({ provider, siteId, control, mayCheck, now }: CheckCardProps) {
  const t = await getTranslations("site.control");
  const { open, checks } = control;
  const [last] = checks;
  const shown = open ?? last;
  return (
    <Card
      title={t("check")}
      note={!open && last?.finishedAt ? <Time at={last.finishedAt} now={now} form="relative" /> : undefined}
      action={
        mayCheck && !open ? (
          <ActionButton
            action={checkControlNow}
            input={{ provider, siteId }}
            label={t("checkNow")}
            variant="primary"
          />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {open ? (
          <p role="status" className="text-body">
            <AutoRefresh everySeconds={1} />
            {t("looking", { done: open.sights.length, all: METHODS.length })}
          </p>
        ) : null}
        {shown ? <SightList check={shown} /> : <p className="reading text-ink-soft">{t("never")}</p>}
      </div>
    </Card>
  );
}
