function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the stories with npm test.`);
  return value;
}

/** The running demo that the stories are told against. */
export const demo = {
  portal: required("PORTAL_URL"),
  api: required("API_URL"),
  simulators: required("SIMULATORS_URL"),
  inbox: required("INBOX_URL"),
  issuer: required("OIDC_ISSUER"),
  password: required("ACCORDANT_DEMO_PASSWORD"),
};

export const PEOPLE = {
  owner: "owner@demo.example",
  manager: "manager@demo.example",
  viewer: "viewer@demo.example",
  limited: "limited@demo.example",
  exporter: "exporter@demo.example",
  otherExporter: "exporter2@demo.example",
  stranger: "owner@meridian.example",
  operator: "operator@demo.example",
} as const;

/** The first demo site: its certificate is active. */
export const HENGLI = { slug: "hengli-sensors", name: "Hengli Sensors", number: "RCEP-LSP-2026-000117" };
