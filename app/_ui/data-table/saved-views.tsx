"use client";
import { Bookmark, Check, Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { buttonClass } from "../button";
import { CheckboxGroup } from "../checkbox-group";
import { Dialog } from "../dialog";
import { Form } from "../form";
import { Menu, MenuItem, MenuLabel, MenuLine, MenuLink } from "../menu";
import { TextField } from "../text-field";
import { useAction } from "../use-action";
import { viewQuery } from "./table-state";
import type { SavedView, TableViews } from "./table-types";

type Asking = { kind: "save" } | { kind: "change"; view: SavedView };

function ViewDialog({
  asking,
  views,
  query,
  close,
}: {
  asking: Asking;
  views: TableViews;
  query: string;
  close: () => void;
}) {
  const t = useTranslations("ui.table");
  const view = asking.kind === "change" ? asking.view : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={view ? t("viewChange", { name: view.name }) : t("viewSave")}
      description={t(view ? "viewChangeBody" : "viewSaveBody")}
    >
      <Form
        action={view ? views.change : views.save}
        hidden={{ ...views.hidden, query, ...(view ? { viewId: view.id } : {}) }}
        submitLabel={t("viewSubmit")}
        guard={false}
        onDone={close}
      >
        <TextField name="name" label={t("viewName")} defaultValue={view?.name ?? ""} maxLength={80} />
        {view && view.query !== query ? (
          <CheckboxGroup
            name="keep"
            label={t("viewKeep")}
            required={false}
            options={[{ value: "yes", label: t("viewKeepYes") }]}
          />
        ) : null}
        <CheckboxGroup
          name="opens"
          label={t("viewDefault")}
          required={false}
          options={[{ value: "yes", label: t("viewDefaultYes") }]}
          defaultValue={view?.isDefault === true ? ["yes"] : []}
        />
      </Form>
    </Dialog>
  );
}

/** A person's own views of a table: to open, to save, to rename, to open by themselves, to delete. */
export function SavedViews({ views }: { views: TableViews }) {
  const t = useTranslations("ui.table");
  const path = usePathname();
  const query = viewQuery(useSearchParams().toString());
  const [asking, setAsking] = useState<Asking | null>(null);
  const { run } = useAction();
  const current = views.list.find((view) => view.query === query);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <button type="button" className={buttonClass("quiet", "small")}>
            <Bookmark aria-hidden />
            <span className="max-w-40 truncate">{current?.name ?? t("views")}</span>
          </button>
        }
      >
        <MenuLabel>{t("views")}</MenuLabel>
        <MenuLink href={`${path}?view=all`} icon={query === "" ? <Check aria-hidden /> : undefined}>
          {t("viewAll")}
        </MenuLink>
        {views.list.map((view) => (
          <MenuLink
            key={view.id}
            href={`${path}?${view.query === "" ? "view=all" : view.query}`}
            icon={view.id === current?.id ? <Check aria-hidden /> : undefined}
          >
            <span className="truncate">{view.name}</span>
            {view.isDefault ? <span className="ml-auto text-12 text-ink-faint">{t("viewOpens")}</span> : null}
          </MenuLink>
        ))}
        <MenuLine />
        <MenuItem icon={<Plus aria-hidden />} onSelect={() => setAsking({ kind: "save" })}>
          {t("viewSave")}
        </MenuItem>
        {views.list.map((view) => (
          <MenuItem
            key={`change ${view.id}`}
            icon={<Pencil aria-hidden />}
            onSelect={() => setAsking({ kind: "change", view })}
          >
            {t("viewChange", { name: view.name })}
          </MenuItem>
        ))}
        {current === undefined ? null : (
          <MenuItem
            danger
            icon={<Trash2 aria-hidden />}
            onSelect={() => run(() => views.remove({ ...views.hidden, viewId: current.id }))}
          >
            {t("viewDelete", { name: current.name })}
          </MenuItem>
        )}
      </Menu>
      {asking === null ? null : (
        <ViewDialog asking={asking} views={views} query={query} close={() => setAsking(null)} />
      )}
    </>
  );
}
