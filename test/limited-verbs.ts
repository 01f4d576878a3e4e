import type { MadeSite } from "./make-provider";

/** What a manager of the right client alone may do as well, with what they must send otherwise. */
export const LIMITED_VERBS: Record<string, (site: MadeSite) => Record<string, unknown>> = {
  "update-client": (site) => ({ slug: site.slug }),
  "update-client-company": () => ({}),
  "create-site": () => ({}),
  "update-site": () => ({}),
  "update-site-scope": () => ({}),
  "create-product-line": () => ({}),
  "run-site-check": () => ({}),
  "run-button-check": () => ({}),
  "update-site-localizer": () => ({}),
  "run-control-check": () => ({}),
  "update-control-token": () => ({}),
  "run-registry-check": () => ({}),
  "run-self-test": () => ({}),
  "create-label-sighting": () => ({}),
  "create-filing": () => ({}),
  "create-site-document": () => ({}),
  "end-site-document": () => ({}),
  "create-sign-off": () => ({}),
  "end-sign-off": () => ({}),
  "create-saved-view": () => ({}),
  "update-saved-view": () => ({}),
  "end-saved-view": () => ({}),
  "create-calendar-feed": () => ({}),
  "end-calendar-feed": () => ({}),
};
