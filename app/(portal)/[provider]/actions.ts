"use server";
import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { findCaller, findSignedIn } from "@/app/_server/caller";
import type { PaletteGroup } from "@/app/_ui/frame";
import { systemNow } from "@/lib/core/clock";
import { endSession } from "@/lib/identity";
import { listClients } from "@/lib/clients";
import { listSites } from "@/lib/sites";

const FOUND_MAX = 8;

/** Sites and clients of the provider that hold the words, for the palette; nothing for whoever is not a member. */
export async function searchPalette(provider: string, query: string): Promise<PaletteGroup[]> {
  const caller = await findCaller(provider);
  const q = query.trim().slice(0, 100);
  if (!caller || q === "") return [];
  const { ctx } = caller;
  const [t, sites, clients] = [
    await getTranslations("nav"),
    await listSites({ ctx, input: { q } }),
    await listClients({ ctx, input: { q } }),
  ];
  const groups = [
    {
      label: t("sites"),
      items: sites.rows.slice(0, FOUND_MAX).map((site) => ({
        id: `site ${site.siteId}`,
        label: site.name,
        href: `/${provider}/sites/${site.slug}`,
        note: site.clientName,
        keywords: [site.slug, site.url, query],
      })),
    },
    {
      label: t("clients"),
      items: clients.rows.slice(0, FOUND_MAX).map((client) => ({
        id: `client ${client.id}`,
        label: client.name,
        href: `/${provider}/clients/${client.slug}`,
        keywords: [client.slug, query],
      })),
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** Ends the session on the server, so that a copied cookie is worth nothing, and leads to the sign-in page. */
export async function signOut(): Promise<void> {
  const [person, jar] = [await findSignedIn(), await cookies()];
  if (person) await endSession(person.sid, systemNow());
  for (const { name } of jar.getAll()) if (name.includes("next-auth.session-token")) jar.delete(name);
  redirect("/sign-in");
}
