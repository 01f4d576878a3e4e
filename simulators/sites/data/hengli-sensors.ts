import type { Site } from "../site";

/** Electronic components; its certificate is active. */
export const HENGLI_SENSORS: Site = {
  provider: "demo",
  slug: "hengli-sensors",
  category: "electronics",
  languages: ["en", "zh", "ja"],
  name: { en: "Hengli Sensors", zh: "恒砺传感", ja: "恒礪センサー" },
  legalName: "Shenzhen Hengli Sensor Technology Co., Ltd.",
  founded: 2009,
  address: {
    en: "18 Kejian Road, Nanshan District, Shenzhen 518057, China",
    zh: "广东省深圳市南山区科健路18号，邮编518057",
    ja: "中国広東省深圳市南山区科健路18号（518057）",
  },
  email: "export@hengli-sensors.example",
  phone: "+86 755 5550 0117",
  accent: "#0f6a73",
  tagline: {
    en: "Pressure and temperature, measured where it matters.",
    zh: "在关键之处，精准测量压力与温度。",
    ja: "圧力と温度を、必要な場所で正確に。",
  },
  about: {
    en: "Hengli develops and builds sensors for hydraulic systems, cold chains and process plants. Every unit leaves the line with its own calibration record, and we keep that record for ten years.",
    zh: "恒砺专注于液压系统、冷链与流程工业用传感器的研发与制造。每只产品出厂均附独立校准记录，记录保存十年。",
    ja: "恒礪は油圧機器、コールドチェーン、プラント向けのセンサーを開発・製造しています。全数に校正記録を付け、十年間保管します。",
  },
  strengths: [
    {
      title: { en: "Calibrated one by one", zh: "逐只校准", ja: "全数校正" },
      text: {
        en: "Five-point calibration against a traceable reference, with the record in the box.",
        zh: "以可溯源标准器做五点校准，校准记录随箱附上。",
        ja: "トレーサブルな基準器で5点校正し、記録を同梱します。",
      },
    },
    {
      title: { en: "Built for the plant", zh: "适应现场", ja: "現場に強い" },
      text: {
        en: "Stainless bodies, welded diaphragms and connectors that survive wash-down.",
        zh: "不锈钢壳体、焊接膜片，接插件可耐受冲洗。",
        ja: "ステンレス筐体、溶接ダイアフラム、洗浄に耐えるコネクター。",
      },
    },
    {
      title: { en: "Samples in a week", zh: "一周出样", ja: "一週間で試作" },
      text: {
        en: "Standard ranges ship from stock; special ranges take fifteen working days.",
        zh: "标准量程现货供应，特殊量程十五个工作日交付。",
        ja: "標準レンジは在庫品、特殊レンジは15営業日で出荷します。",
      },
    },
  ],
  products: [
    {
      id: "hl-p210",
      model: "HL-P210",
      name: { en: "Pressure transmitter", zh: "压力变送器", ja: "圧力トランスミッター" },
      summary: {
        en: "A compact transmitter for hydraulic power units and compressors.",
        zh: "用于液压站与压缩机的紧凑型变送器。",
        ja: "油圧ユニットやコンプレッサー向けの小型トランスミッター。",
      },
      parameters: [
        ["measuringRange", "0 – 25", "MPa"],
        ["accuracy", "±0.25", "%"],
        ["supplyVoltage", "12 – 30", "V"],
        ["output", "4 – 20", "mA"],
        ["responseTime", "2", "ms"],
        ["operatingTemperature", "-40 – 105", "°C"],
        ["protection", "IP67", ""],
      ],
    },
    {
      id: "hl-t080",
      model: "HL-T080",
      name: { en: "Temperature probe", zh: "温度探头", ja: "温度プローブ" },
      summary: {
        en: "A fast platinum probe for cold rooms and refrigerated trucks.",
        zh: "用于冷库与冷藏车的快速铂电阻探头。",
        ja: "冷蔵庫や冷凍車向けの高速白金プローブ。",
      },
      parameters: [
        ["measuringRange", "-50 – 120", "°C"],
        ["accuracy", "±0.15", "°C"],
        ["supplyVoltage", "5", "V"],
        ["output", "Modbus RTU", ""],
        ["responseTime", "800", "ms"],
        ["protection", "IP68", ""],
      ],
    },
    {
      id: "hl-d500",
      model: "HL-D500",
      name: { en: "Differential pressure sensor", zh: "差压传感器", ja: "差圧センサー" },
      summary: {
        en: "Watches filters and clean rooms, with no moving parts.",
        zh: "用于过滤器与洁净室监测，无活动部件。",
        ja: "フィルターやクリーンルームの監視に。可動部なし。",
      },
      parameters: [
        ["measuringRange", "±500", "Pa"],
        ["accuracy", "±1.0", "%"],
        ["supplyVoltage", "24", "V"],
        ["output", "0 – 10", "V"],
        ["operatingTemperature", "-10 – 60", "°C"],
        ["protection", "IP54", ""],
      ],
    },
  ],
  certificates: [
    {
      name: {
        en: "Quality management, ISO 9001",
        zh: "质量管理体系 ISO 9001",
        ja: "品質マネジメント ISO 9001",
      },
      number: "QMS-2024-88107",
      issuer: "Huayan Certification",
      validUntil: "2027-11-02",
    },
    {
      name: { en: "Restriction of hazardous substances", zh: "有害物质限制符合性", ja: "有害物質使用制限" },
      number: "RHS-2025-40219",
      issuer: "Nantong Test Laboratory",
      validUntil: "2028-03-31",
    },
  ],
  lspNumber: "RCEP-LSP-2026-000117",
};
