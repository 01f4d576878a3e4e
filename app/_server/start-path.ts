/** Where somebody of that role starts in a provider: exporters on their own plain page, staff on the portfolio. */
export function startPath(providerSlug: string, role: string): string {
  return role === "exporter" ? `/${providerSlug}/home` : `/${providerSlug}`;
}
