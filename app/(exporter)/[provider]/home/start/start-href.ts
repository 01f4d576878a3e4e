/** Where a step of a site's onboarding is. */
export function startHref(provider: string, site: string, step: string): string {
  return `/${provider}/home/start?site=${encodeURIComponent(site)}&step=${step}`;
}
