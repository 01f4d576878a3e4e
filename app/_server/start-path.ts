/** Where somebody of that role starts in a provider: exporters on their own plain page, staff on the portfolio. */
export function startPath(providerSlug: string, role: string): string {
  return role === "exporter" ? `/${providerSlug}/home` : `/${providerSlug}`;
}

/** Where somebody of that role goes on to from an invitation: exporters to what only they can say and do. */
export function firstPath(providerSlug: string, role: string): string {
  return role === "exporter" ? `/${providerSlug}/home/start` : startPath(providerSlug, role);
}
