import type { Site } from "../site";

/** Electronic components of the second provider; its certificate is active. */
export const TIANHE_CONNECTORS: Site = {
  provider: "meridian",
  slug: "tianhe-connectors",
  category: "electronics",
  languages: ["en", "zh"],
  name: { en: "Tianhe Connectors", zh: "天禾连接器" },
  legalName: "Dongguan Tianhe Connector Co., Ltd.",
  founded: 2006,
  address: {
    en: "9 Yinhe Street, Chang'an Town, Dongguan 523850, China",
    zh: "广东省东莞市长安镇银河街9号，邮编523850",
  },
  email: "export@tianhe-connectors.example",
  phone: "+86 769 5550 0502",
  accent: "#5a3d8a",
  tagline: {
    en: "Connections that hold for ten thousand cycles.",
    zh: "一万次插拔，依然可靠。",
  },
  about: {
    en: "Tianhe stamps, plates and moulds board and cable connectors for appliances, meters and charging posts. Tooling is made in the same building, so a special contact takes weeks and not months.",
    zh: "天禾为家电、仪表与充电桩生产板端及线端连接器，冲压、电镀、注塑一体完成。模具同厂制造，定制端子以周计、不以月计。",
  },
  strengths: [
    {
      title: { en: "Plating under control", zh: "电镀受控" },
      text: { en: "Gold and tin thickness logged for each reel.", zh: "每卷端子记录镀金、镀锡厚度。" },
    },
    {
      title: { en: "Own tool shop", zh: "自有模具" },
      text: { en: "First parts of a new contact in four weeks.", zh: "新端子四周出首件。" },
    },
    {
      title: { en: "Pull-tested", zh: "拉力检测" },
      text: { en: "Retention force sampled every hour.", zh: "每小时抽检保持力。" },
    },
  ],
  products: [
    {
      id: "th-254",
      model: "TH-254",
      name: { en: "Board connector, 2.54 mm", zh: "2.54 mm 板端连接器" },
      summary: { en: "Two to twenty-four ways, straight or angled.", zh: "2 至 24 位，直插或弯插。" },
      parameters: [
        ["pitch", "2.54", "mm"],
        ["ratedCurrent", "3", "A"],
        ["ratedVoltage", "250", "V"],
        ["contactResistance", "10", "mΩ"],
        ["insulationResistance", "1000", "MΩ"],
        ["operatingTemperature", "-40 – 105", "°C"],
      ],
    },
    {
      id: "th-m12",
      model: "TH-M12",
      name: { en: "M12 circular connector", zh: "M12 圆形连接器" },
      summary: { en: "A-coded, for sensors and actuators.", zh: "A 编码，用于传感器与执行器。" },
      parameters: [
        ["ratedCurrent", "4", "A"],
        ["ratedVoltage", "250", "V"],
        ["matingCycles", "500", ""],
        ["protection", "IP67", ""],
        ["operatingTemperature", "-25 – 85", "°C"],
      ],
    },
    {
      id: "th-pw50",
      model: "TH-PW50",
      name: { en: "Power connector, 50 A", zh: "50 A 电源连接器" },
      summary: { en: "For battery packs and chargers, touch-safe.", zh: "用于电池包与充电器，防触电设计。" },
      parameters: [
        ["ratedCurrent", "50", "A"],
        ["ratedVoltage", "600", "V"],
        ["contactResistance", "0.5", "mΩ"],
        ["matingCycles", "10000", ""],
        ["protection", "IP20", ""],
      ],
    },
  ],
  certificates: [
    {
      name: { en: "Quality management, ISO 9001", zh: "质量管理体系 ISO 9001" },
      number: "QMS-2025-70921",
      issuer: "Southern Quality Registrar",
      validUntil: "2028-09-08",
    },
    {
      name: { en: "Component recognition", zh: "元器件安全认可" },
      number: "CR-E512208",
      issuer: "Pacific Safety Laboratories",
      validUntil: "2027-12-31",
    },
  ],
  lspNumber: "RCEP-LSP-2026-000502",
};
