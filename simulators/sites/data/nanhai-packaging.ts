import type { Site } from "../site";

/** Food packaging; its certificate is active and ends soon. */
export const NANHAI_PACKAGING: Site = {
  provider: "demo",
  slug: "nanhai-packaging",
  category: "packaging",
  languages: ["en", "zh"],
  name: { en: "Nanhai Packaging", zh: "南海嘉禾包装" },
  legalName: "Foshan Nanhai Jiahe Packaging Co., Ltd.",
  founded: 2003,
  address: {
    en: "6 Shishan Industrial Park, Nanhai District, Foshan 528225, China",
    zh: "广东省佛山市南海区狮山工业园6号，邮编528225",
  },
  email: "sales@nanhai-packaging.example",
  phone: "+86 757 5550 0231",
  accent: "#3f6b2a",
  tagline: {
    en: "Packaging that keeps food as it was packed.",
    zh: "让食品保持装入时的样子。",
  },
  about: {
    en: "From rice bowls to retort pouches, Nanhai makes packaging that touches food. Resin, ink and glue are bought to a closed list, and each batch is tested for migration before it leaves.",
    zh: "从米饭碗到蒸煮袋，我们只做直接接触食品的包装。树脂、油墨与胶水均按封闭清单采购，每批出厂前检测迁移量。",
  },
  strengths: [
    {
      title: { en: "A closed list of materials", zh: "封闭材料清单" },
      text: {
        en: "Forty-one approved materials, each with its declaration on file.",
        zh: "四十一种核准材料，每种均有符合性声明存档。",
      },
    },
    {
      title: { en: "Own migration laboratory", zh: "自有迁移实验室" },
      text: {
        en: "Results in three days, and the report travels with the batch.",
        zh: "三天出结果，检测报告随批发运。",
      },
    },
    {
      title: { en: "Printed in eight colours", zh: "八色印刷" },
      text: {
        en: "Water-based inks, proofs within forty-eight hours.",
        zh: "水性油墨，四十八小时内出样。",
      },
    },
  ],
  products: [
    {
      id: "rb-750",
      model: "RB-750",
      name: { en: "Rice bowl with lid", zh: "带盖米饭碗" },
      summary: {
        en: "A stackable bowl for ready meals, safe in the microwave.",
        zh: "可叠放的即食餐碗，可微波加热。",
      },
      parameters: [
        ["material", "PP", ""],
        ["capacity", "750", "ml"],
        ["thickness", "0.55", "mm"],
        ["operatingTemperature", "-20 – 120", "°C"],
        ["migration", "10", "mg/dm²"],
        ["packing", "300", "pcs"],
      ],
    },
    {
      id: "rp-200",
      model: "RP-200",
      name: { en: "Retort pouch", zh: "蒸煮袋" },
      summary: {
        en: "A four-layer pouch for sauces and soups, sterilised at 121 °C.",
        zh: "用于酱料与汤品的四层复合袋，可经121 °C灭菌。",
      },
      parameters: [
        ["material", "PET/AL/NY/RCPP", ""],
        ["capacity", "200", "g"],
        ["thickness", "0.118", "mm"],
        ["oxygenRate", "0.5", "cm³/(m²·d)"],
        ["migration", "10", "mg/dm²"],
      ],
    },
    {
      id: "kb-1000",
      model: "KB-1000",
      name: { en: "Kraft salad box", zh: "牛皮纸沙拉盒" },
      summary: {
        en: "Folded from coated kraft board, with a clear window.",
        zh: "覆膜牛皮纸折制，带透明视窗。",
      },
      parameters: [
        ["material", "Kraft 300 g/m² + PE", ""],
        ["capacity", "1000", "ml"],
        ["dimensions", "175 × 140 × 50", "mm"],
        ["weight", "24", "g"],
        ["packing", "200", "pcs"],
      ],
    },
  ],
  certificates: [
    {
      name: { en: "Food safety management, ISO 22000", zh: "食品安全管理体系 ISO 22000" },
      number: "FSM-2025-10442",
      issuer: "Huayan Certification",
      validUntil: "2028-01-19",
    },
    {
      name: { en: "Food contact materials report", zh: "食品接触材料检测报告" },
      number: "FCM-2026-07753",
      issuer: "Nantong Test Laboratory",
      validUntil: "2027-06-30",
    },
  ],
  lspNumber: "RCEP-LSP-2025-000231",
};
