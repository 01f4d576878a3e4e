import { redirect } from "next/navigation";
import type { TableViews } from "@/app/_ui/data-table";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import type { Ctx } from "@/lib/core/ctx";
import { listSavedViews, type PLACES } from "@/lib/saved-views";
import { changeView, removeView, saveView } from "./actions";

type Place = (typeof PLACES)[number];

/** Where each table stands, below the provider. */
const PATHS: Record<Place, string> = {
  portfolio: "",
  deadlines: "/deadlines",
  filings: "/filings",
  clients: "/clients",
  lsps: "/lsps",
  pushes: "/pushes",
  responsibilities: "/responsibilities",
};

/**
 * The reader's own views of a table. Whoever opens the page without asking for anything is led to the view that opens
 * by itself, where they have one.
 */
export async function loadViews(ctx: Ctx, place: Place, params: SearchParams): Promise<TableViews> {
  const list = await listSavedViews({ ctx, input: { place } });
  const opens = list.find(({ isDefault }) => isDefault);
  const { providerSlug: provider } = ctx;
  if (opens && opens.query !== "" && Object.keys(params).length === 0)
    redirect(`/${provider}${PATHS[place]}?${opens.query}`);
  return { list, hidden: { provider, place }, save: saveView, change: changeView, remove: removeView };
}
