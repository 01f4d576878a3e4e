import { headers } from "next/headers";
import { env } from "@/lib/core/env";

const bare = (host: string): string => host.replace(/^www\./, "");

/**
 * Host of the page somebody came from, where that is not the site's own: a badge that was copied leads here from there.
 * Null where it is the site's, ours, or not said.
 */
export async function comingFromElsewhere(siteUrl: string): Promise<string | null> {
  const referrer = (await headers()).get("referer") ?? "";
  if (!URL.canParse(referrer) || !URL.canParse(siteUrl)) return null;
  const { host, origin } = new URL(referrer);
  const isOurs = [env().PORTAL_URL, env().API_URL].some((url) => new URL(url).origin === origin);
  return isOurs || bare(host) === bare(new URL(siteUrl).host) ? null : host;
}
