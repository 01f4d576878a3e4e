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
  plant: { squareMetres: 9800, staff: 165, markets: 24 },
  port: "Ningbo",
  address: {
    en: "75 Huangshan West Road, Beilun District, Ningbo 315800, China",
    zh: "浙江省宁波市北仑区黄山西路75号，邮编315800",
  },
  email: "trade@beilun-tools.example",
  phone: "+86 574 5550 0406",
  accent: "#2f4f7f",
  look: "workshop",
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
  history: [
    {
      year: 2012,
      text: {
        en: "Four grinders, drills for the moulds of the port city.",
        zh: "以四台磨床起步，为港城模具厂供应钻头。",
      },
    },
    {
      year: 2017,
      text: { en: "Own coating chamber; lead times fall by a week.", zh: "自建涂层炉，交期缩短一周。" },
    },
    { year: 2024, text: { en: "Indexable inserts join the range.", zh: "可转位刀片上市。" } },
  ],
  groups: [
    { id: "milling", name: { en: "Milling", zh: "铣削刀具" } },
    { id: "holemaking", name: { en: "Drilling and tapping", zh: "钻孔与攻丝" } },
  ],
  products: [
    {
      id: "bl-em10",
      model: "BL-EM10",
      group: "milling",
      drawing: "endmill",
      name: { en: "Four-flute end mill", zh: "四刃立铣刀" },
      summary: {
        en: "For steels up to 55 HRC, with unequal helix against chatter.",
        zh: "适用于55 HRC以下钢材，不等螺旋角抑制振动。",
      },
      shape: "variants",
      parameters: [
        ["cuttingDiameter", "10", "mm"],
        ["shankDiameter", "10", "mm"],
        ["fluteLength", "25", "mm"],
        ["overallLength", "75", "mm"],
        ["material", "K44UF", ""],
        ["coating", "AlTiN", ""],
        ["hardness", "92.1", "HRA"],
      ],
      variants: [
        {
          model: "BL-EM06",
          values: { cuttingDiameter: "6", shankDiameter: "6", fluteLength: "16", overallLength: "50" },
        },
        {
          model: "BL-EM12",
          values: { cuttingDiameter: "12", shankDiameter: "12", fluteLength: "30", overallLength: "83" },
        },
        {
          model: "BL-EM16",
          values: { cuttingDiameter: "16", shankDiameter: "16", fluteLength: "40", overallLength: "100" },
        },
      ],
      trade: { moq: 10, leadDays: [5, 12], priceUsd: ["9.60", "31.00"], hsCode: "8207.70" },
    },
    {
      id: "bl-in43",
      model: "BL-IN43",
      group: "milling",
      drawing: "insert",
      name: { en: "Milling insert WNMU 08", zh: "铣刀片 WNMU 08" },
      summary: { en: "Double-sided, six edges, for shoulders in steel.", zh: "双面六刃，用于钢件方肩铣。" },
      shape: "definitions",
      parameters: [
        ["dimensions", "13.2 × 10.5", "mm"],
        ["thickness", "6.4", "mm"],
        ["coating", "TiAlN", ""],
        ["hardness", "91.5", "HRA"],
        ["packing", "10", "pcs"],
      ],
      trade: { moq: 100, leadDays: [7, 14], priceUsd: ["2.10", "2.65"], hsCode: "8209.00" },
    },
    {
      id: "bl-dr68",
      model: "BL-DR68",
      group: "holemaking",
      drawing: "drill",
      name: { en: "Through-coolant drill", zh: "内冷钻头" },
      summary: { en: "Five diameters deep in one stroke.", zh: "一次钻深可达五倍直径。" },
      shape: "units",
      parameters: [
        ["cuttingDiameter", "6.8", "mm"],
        ["fluteLength", "53", "mm"],
        ["overallLength", "91", "mm"],
        ["material", "K40", ""],
        ["coating", "TiAlN", ""],
        ["maximumSpeed", "5600", "rpm"],
      ],
      trade: { moq: 10, leadDays: [5, 12], priceUsd: ["14.20", "17.50"], hsCode: "8207.50" },
    },
    {
      id: "bl-tp08",
      model: "BL-TP08",
      group: "holemaking",
      drawing: "tap",
      name: { en: "Spiral-flute tap M8", zh: "M8 螺旋丝锥" },
      summary: { en: "For blind holes in stainless steel.", zh: "用于不锈钢盲孔攻丝。" },
      shape: "bullets",
      parameters: [
        ["thread", "M8 × 1.25", ""],
        ["overallLength", "90", "mm"],
        ["shankDiameter", "6.2", "mm"],
        ["material", "HSS-PM", ""],
        ["coating", "TiCN", ""],
      ],
      trade: { moq: 20, leadDays: [5, 10], priceUsd: ["4.90", "6.10"], hsCode: "8207.40" },
    },
  ],
  certificates: [
    {
      kind: "iso9001",
      number: "QMS-2023-61175",
      issuer: "huayan-certification",
      issuedOn: "2014-12-21",
      years: 3,
    },
    {
      kind: "iso14001",
      number: "EMS-2025-20954",
      issuer: "southern-quality-registrar",
      issuedOn: "2022-05-06",
      years: 3,
    },
  ],
  gateways: ["bank-transfer", "china-pay"],
  lspNumber: "RCEP-LSP-2024-000406",
  faults: [],
};
