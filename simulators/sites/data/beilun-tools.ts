import type { Site } from "../site";

/** Industrial consumables; its certificate has expired. */
export const BEILUN_TOOLS: Site = {
  provider: "demo",
  slug: "beilun-tools",
  category: "consumables",
  languages: ["en", "zh"],
  name: { en: "Beilun Cutting Tools", zh: "北仑刃具" },
  legalName: "Ningbo Beilun Cutting Tools Co., Ltd.",
  founded: 2012,
  address: {
    en: "75 Huangshan West Road, Beilun District, Ningbo 315800, China",
    zh: "浙江省宁波市北仑区黄山西路75号，邮编315800",
  },
  email: "trade@beilun-tools.example",
  phone: "+86 574 5550 0406",
  accent: "#2f4f7f",
  tagline: {
    en: "Drills and end mills, ground for long runs.",
    zh: "为长时间加工而磨制的钻头与铣刀。",
  },
  about: {
    en: "Beilun grinds solid carbide tools on thirty-two five-axis machines and coats them in-house. We sell in tubes of one and in trays of a thousand.",
    zh: "北仑刃具拥有三十二台五轴磨床，整体硬质合金刀具自磨自涂，单支起售，亦可千支供货。",
  },
  strengths: [
    {
      title: { en: "Five-axis grinding", zh: "五轴磨削" },
      text: { en: "Run-out below five micrometres, measured on each tool.", zh: "跳动小于5微米，逐支检测。" },
    },
    {
      title: { en: "Coated in-house", zh: "自有涂层" },
      text: { en: "Three coatings, turned around in two days.", zh: "三种涂层，两天周转。" },
    },
    {
      title: { en: "Reground on return", zh: "修磨服务" },
      text: {
        en: "Send worn tools back; most come back as good as new.",
        zh: "旧刀可寄回修磨，多数恢复如新。",
      },
    },
  ],
  products: [
    {
      id: "bl-em10",
      model: "BL-EM10",
      name: { en: "Four-flute end mill", zh: "四刃立铣刀" },
      summary: {
        en: "For steels up to 55 HRC, with unequal helix against chatter.",
        zh: "适用于55 HRC以下钢材，不等螺旋角抑制振动。",
      },
      parameters: [
        ["cuttingDiameter", "10", "mm"],
        ["overallLength", "75", "mm"],
        ["material", "K44UF", ""],
        ["coating", "AlTiN", ""],
        ["hardness", "92.1", "HRA"],
      ],
    },
    {
      id: "bl-dr68",
      model: "BL-DR68",
      name: { en: "Through-coolant drill", zh: "内冷钻头" },
      summary: { en: "Five diameters deep in one stroke.", zh: "一次钻深可达五倍直径。" },
      parameters: [
        ["cuttingDiameter", "6.8", "mm"],
        ["overallLength", "91", "mm"],
        ["material", "K40", ""],
        ["coating", "TiAlN", ""],
        ["maximumSpeed", "5600", "rpm"],
      ],
    },
    {
      id: "bl-tp08",
      model: "BL-TP08",
      name: { en: "Spiral-flute tap M8", zh: "M8 螺旋丝锥" },
      summary: { en: "For blind holes in stainless steel.", zh: "用于不锈钢盲孔攻丝。" },
      parameters: [
        ["dimensions", "M8 × 1.25", ""],
        ["overallLength", "90", "mm"],
        ["material", "HSS-PM", ""],
        ["coating", "TiCN", ""],
      ],
    },
  ],
  certificates: [
    {
      name: { en: "Quality management, ISO 9001", zh: "质量管理体系 ISO 9001" },
      number: "QMS-2023-61175",
      issuer: "Huayan Certification",
      validUntil: "2026-12-21",
    },
  ],
  lspNumber: "RCEP-LSP-2024-000406",
};
