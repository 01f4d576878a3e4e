import type { Site } from "../site";

/** Automotive parts; its certificate is suspended. */
export const QIANTANG_BRAKES: Site = {
  provider: "demo",
  slug: "qiantang-brakes",
  category: "automotive",
  languages: ["en", "zh"],
  name: { en: "Qiantang Brakes", zh: "钱塘制动" },
  legalName: "Hangzhou Qiantang Brake Systems Co., Ltd.",
  founded: 1998,
  address: {
    en: "220 Jianghe Avenue, Qiantang District, Hangzhou 310018, China",
    zh: "浙江省杭州市钱塘区江河大道220号，邮编310018",
  },
  email: "overseas@qiantang-brakes.example",
  phone: "+86 571 5550 0348",
  accent: "#8a2f24",
  tagline: {
    en: "Brake parts for the cars that are on the road today.",
    zh: "为在路上的车辆制造制动部件。",
  },
  about: {
    en: "Qiantang casts, machines and tests brake discs and pads for passenger cars and vans, for the aftermarket in eleven countries. Each casting carries a heat number that leads back to its melt.",
    zh: "钱塘制动为乘用车与轻型商用车铸造、加工并检测制动盘与制动片，产品销往十一个国家的售后市场。每件铸件均带炉号，可追溯至熔炼批次。",
  },
  strengths: [
    {
      title: { en: "From iron to finished disc", zh: "从铁水到成品" },
      text: {
        en: "Foundry, machining and coating under one roof.",
        zh: "铸造、机加工与涂装同厂完成。",
      },
    },
    {
      title: { en: "Tested on the bench", zh: "台架验证" },
      text: {
        en: "Two dynamometers run day and night; every type has its curve.",
        zh: "两台惯性试验台昼夜运行，每个型号都有曲线。",
      },
    },
    {
      title: { en: "Traceable to the melt", zh: "追溯到炉次" },
      text: {
        en: "A heat number on each casting, kept for fifteen years.",
        zh: "每件铸件带炉号，记录保存十五年。",
      },
    },
  ],
  products: [
    {
      id: "qb-d280",
      model: "QB-D280",
      name: { en: "Ventilated brake disc", zh: "通风制动盘" },
      summary: {
        en: "Front axle, high-carbon iron, zinc-flake coated.",
        zh: "前轴用，高碳铸铁，锌铝涂层。",
      },
      parameters: [
        ["outerDiameter", "280", "mm"],
        ["bore", "65", "mm"],
        ["thickness", "25", "mm"],
        ["material", "GG15 HC", ""],
        ["hardness", "170 – 220", "HB"],
        ["weight", "7.4", "kg"],
      ],
    },
    {
      id: "qb-p114",
      model: "QB-P114",
      name: { en: "Ceramic brake pads", zh: "陶瓷制动片" },
      summary: {
        en: "Copper-free, quiet, with a wear indicator.",
        zh: "无铜配方，静音，带磨损报警。",
      },
      parameters: [
        ["frictionCoefficient", "0.40", ""],
        ["thickness", "17.3", "mm"],
        ["dimensions", "131 × 58", "mm"],
        ["operatingTemperature", "-40 – 450", "°C"],
        ["packing", "4", "pcs"],
      ],
    },
    {
      id: "qb-h060",
      model: "QB-H060",
      name: { en: "Brake hose", zh: "制动软管" },
      summary: {
        en: "EPDM with two textile braids, crimped and pressure-tested.",
        zh: "三元乙丙橡胶，双层纤维编织，扣压并逐根耐压检测。",
      },
      parameters: [
        ["material", "EPDM", ""],
        ["overallLength", "540", "mm"],
        ["bore", "3.2", "mm"],
        ["tensileStrength", "1.45", "kN"],
        ["operatingTemperature", "-45 – 120", "°C"],
      ],
    },
  ],
  certificates: [
    {
      name: { en: "Automotive quality, IATF 16949", zh: "汽车质量管理体系 IATF 16949" },
      number: "AQM-2025-33018",
      issuer: "Huayan Certification",
      validUntil: "2028-04-14",
    },
    {
      name: { en: "Brake lining type approval", zh: "制动衬片型式认证" },
      number: "E-90R-021148",
      issuer: "Northern Type Approval Office",
      validUntil: "2029-12-31",
    },
  ],
  lspNumber: "RCEP-LSP-2026-000348",
};
