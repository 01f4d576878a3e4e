/** Somebody who can sign in to the demo. */
export interface DemoPerson {
  email: string;
  name: string;
  role: "owner" | "manager" | "analyst" | "viewer" | "exporter";
  locale: "en" | "zh";
  /** Slugs of the clients they are limited to; empty for all. */
  clients: readonly string[];
  what: string;
}

/** The demo's providers with their people; the first of each is the owner it is made with. */
export const DEMO_PROVIDERS = [
  {
    slug: "demo",
    name: "Harbour Web Studio",
    business: "website_builder",
    /** A filing made after the deadline: accepted, and late for ever. */
    filedAt: "2026-06-02T02:30:00Z",
    people: [
      {
        email: "owner@demo.example",
        name: "Lin Yue",
        role: "owner",
        locale: "en",
        clients: [],
        what: "owner of Harbour Web Studio",
      },
      {
        email: "manager@demo.example",
        name: "陈思远",
        role: "manager",
        locale: "zh",
        clients: [],
        what: "manager, reads Chinese",
      },
      {
        email: "viewer@demo.example",
        name: "Mai Tran",
        role: "viewer",
        locale: "en",
        clients: [],
        what: "may look at everything",
      },
      {
        email: "limited@demo.example",
        name: "Ada Kwok",
        role: "manager",
        locale: "en",
        clients: ["nanhai-packaging"],
        what: "manager of one client only",
      },
      {
        email: "exporter@demo.example",
        name: "黄建国",
        role: "exporter",
        locale: "zh",
        clients: ["hengli-sensors"],
        what: "member of an exporter, reads Chinese",
      },
      {
        email: "exporter2@demo.example",
        name: "林晓梅",
        role: "exporter",
        locale: "zh",
        clients: ["nanhai-packaging"],
        what: "member of another exporter, reads Chinese",
      },
    ],
  },
  {
    slug: "meridian",
    name: "Meridian Compliance",
    business: "agency",
    filedAt: null,
    people: [
      {
        email: "owner@meridian.example",
        name: "Sofia Reyes",
        role: "owner",
        locale: "en",
        clients: [],
        what: "owner of another provider",
      },
    ],
  },
] as const satisfies readonly {
  slug: string;
  name: string;
  business: string;
  filedAt: string | null;
  people: readonly DemoPerson[];
}[];

/** Looks after the deployment and belongs to no provider. */
export const DEMO_OPERATOR = {
  email: "operator@demo.example",
  name: "Ines Okafor",
  locale: "en",
  what: "operator of the deployment, at /operator",
};

/** What an exporter is called and speaks, where the simulators' list does not say. */
export const DEMO_EXPORTERS: Record<
  string,
  { client: string; site: string; category: string; languages: readonly string[] }
> = {
  "hengli-sensors": {
    client: "Shenzhen Hengli Sensor Technology Co., Ltd.",
    site: "Hengli Sensors",
    category: "electronic components",
    languages: ["en", "zh", "ja"],
  },
  "nanhai-packaging": {
    client: "Foshan Nanhai Jiahe Packaging Co., Ltd.",
    site: "Nanhai Packaging",
    category: "food packaging",
    languages: ["en", "zh", "th", "ms"],
  },
  "qiantang-brakes": {
    client: "Hangzhou Qiantang Brake Systems Co., Ltd.",
    site: "Qiantang Brakes",
    category: "automotive parts",
    languages: ["en", "zh", "ko"],
  },
  "beilun-tools": {
    client: "Ningbo Beilun Cutting Tools Co., Ltd.",
    site: "Beilun Cutting Tools",
    category: "industrial consumables",
    languages: ["en", "zh"],
  },
  "tianhe-connectors": {
    client: "Dongguan Tianhe Connector Co., Ltd.",
    site: "Tianhe Connectors",
    category: "electronic components",
    languages: ["en", "zh", "ja", "vi"],
  },
  "linyi-abrasives": {
    client: "Linyi Lishi Abrasives Co., Ltd.",
    site: "Linyi Abrasives",
    category: "industrial consumables",
    languages: ["en", "zh", "id"],
  },
  "ruian-filters": {
    client: "Ruian Feiyun Filter Manufacturing Co., Ltd.",
    site: "Ruian Feiyun Filters",
    category: "automotive parts",
    languages: ["en", "zh", "vi", "th", "id"],
  },
  "chaoan-foodpack": {
    client: "Chaozhou Chaoan Xianhe Food Packaging Co., Ltd.",
    site: "Chaoan Foodpack",
    category: "food packaging",
    languages: ["en", "zh", "vi", "ms"],
  },
};
