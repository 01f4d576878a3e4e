import type { Site } from "../site";

/** Automotive parts; its certificate is suspended. */
export const QIANTANG_BRAKES: Site = {
  provider: "demo",
  slug: "qiantang-brakes",
  category: "automotive",
  languages: ["en", "zh", "ko"],
  name: { en: "Qiantang Brakes", zh: "钱塘制动", ko: "첸탕 브레이크" },
  legalName: "Hangzhou Qiantang Brake Systems Co., Ltd.",
  founded: 1998,
  plant: { squareMetres: 54000, staff: 760, markets: 11 },
  port: "Ningbo",
  address: {
    en: "220 Jianghe Avenue, Qiantang District, Hangzhou 310018, China",
    zh: "浙江省杭州市钱塘区江河大道220号，邮编310018",
    ko: "중국 저장성 항저우시 첸탕구 장허대로 220호, 310018",
  },
  email: "overseas@qiantang-brakes.example",
  phone: "+86 571 5550 0348",
  accent: "#8a2f24",
  look: "workshop",
  tagline: {
    en: "Brake parts for the cars that are on the road today.",
    zh: "为在路上的车辆制造制动部件。",
    ko: "지금 도로를 달리는 차를 위한 제동부품.",
  },
  about: {
    en: "Qiantang casts, machines and tests brake discs and pads for passenger cars and vans, for the aftermarket in eleven countries. Each casting carries a heat number that leads back to its melt.",
    zh: "钱塘制动为乘用车与轻型商用车铸造、加工并检测制动盘与制动片，产品销往十一个国家的售后市场。每件铸件均带炉号，可追溯至熔炼批次。",
    ko: "첸탕은 승용차와 소형 상용차용 브레이크 디스크와 패드를 주조, 가공, 시험하여 11개국 애프터마켓에 공급합니다. 모든 주물에는 용해 배치까지 추적되는 히트 번호가 새겨져 있습니다.",
  },
  strengths: [
    {
      title: { en: "From iron to finished disc", zh: "从铁水到成品", ko: "쇳물에서 완제품까지" },
      text: {
        en: "Foundry, machining and coating under one roof.",
        zh: "铸造、机加工与涂装同厂完成。",
        ko: "주조, 가공, 코팅을 한 공장에서 합니다.",
      },
    },
    {
      title: { en: "Tested on the bench", zh: "台架验证", ko: "다이나모 시험" },
      text: {
        en: "Two dynamometers run day and night; every type has its curve.",
        zh: "两台惯性试验台昼夜运行，每个型号都有曲线。",
        ko: "다이나모미터 두 대가 밤낮으로 가동되며 모든 모델에 시험 곡선이 있습니다.",
      },
    },
    {
      title: { en: "Traceable to the melt", zh: "追溯到炉次", ko: "용해 단위 추적" },
      text: {
        en: "A heat number on each casting, kept for fifteen years.",
        zh: "每件铸件带炉号，记录保存十五年。",
        ko: "주물마다 히트 번호를 새기고 기록을 15년간 보관합니다.",
      },
    },
  ],
  history: [
    {
      year: 1998,
      text: {
        en: "A county foundry turns from pump housings to brake drums.",
        zh: "一家县办铸造厂由泵壳转产制动鼓。",
        ko: "지방 주물 공장이 펌프 하우징에서 브레이크 드럼으로 전환.",
      },
    },
    {
      year: 2011,
      text: {
        en: "High-carbon discs; the first dynamometer is installed.",
        zh: "推出高碳制动盘，首台惯性试验台投用。",
        ko: "고탄소 디스크 출시, 첫 다이나모미터 설치.",
      },
    },
    {
      year: 2020,
      text: {
        en: "Copper-free pads go into series.",
        zh: "无铜制动片量产。",
        ko: "무동 패드 양산 시작.",
      },
    },
  ],
  groups: [
    { id: "discs", name: { en: "Discs and drums", zh: "制动盘与制动鼓", ko: "디스크와 드럼" } },
    { id: "pads", name: { en: "Pads and hoses", zh: "制动片与软管", ko: "패드와 호스" } },
  ],
  products: [
    {
      id: "qb-d280",
      model: "QB-D280",
      group: "discs",
      drawing: "disc",
      name: { en: "Ventilated brake disc", zh: "通风制动盘", ko: "벤틸레이티드 브레이크 디스크" },
      summary: {
        en: "Front axle, high-carbon iron, zinc-flake coated.",
        zh: "前轴用，高碳铸铁，锌铝涂层。",
        ko: "전륜용, 고탄소 주철, 아연 플레이크 코팅.",
      },
      shape: "variants",
      parameters: [
        ["outerDiameter", "280", "mm"],
        ["bore", "65", "mm"],
        ["thickness", "25", "mm"],
        ["material", "GG15 HC", ""],
        ["hardness", "170 – 220", "HB"],
        ["weight", "7.4", "kg"],
      ],
      variants: [
        { model: "QB-D300", values: { outerDiameter: "300", thickness: "28", weight: "8.9" } },
        { model: "QB-D320", values: { outerDiameter: "320", thickness: "30", bore: "68", weight: "10.6" } },
      ],
      trade: { moq: 200, leadDays: [30, 40], priceUsd: ["11.20", "16.90"], hsCode: "8708.30" },
    },
    {
      id: "qb-r228",
      model: "QB-R228",
      group: "discs",
      drawing: "drum",
      name: { en: "Rear brake drum", zh: "后制动鼓", ko: "후륜 브레이크 드럼" },
      summary: {
        en: "Machined and balanced, for vans up to 2.8 t.",
        zh: "精加工并经动平衡，适用于2.8 t以下轻型客货车。",
        ko: "정밀 가공 및 밸런싱, 2.8 t 이하 밴용.",
      },
      shape: "grouped",
      parameters: [
        ["outerDiameter", "228", "mm"],
        ["height", "62", "mm"],
        ["weight", "5.1", "kg"],
        ["hardness", "180 – 230", "HB"],
        ["tensileStrength", "250", "MPa"],
        ["operatingTemperature", "-40 – 400", "°C"],
        ["packing", "2", "pcs"],
      ],
      trade: { moq: 200, leadDays: [30, 40], priceUsd: ["9.40", "11.80"], hsCode: "8708.30" },
    },
    {
      id: "qb-p114",
      model: "QB-P114",
      group: "pads",
      drawing: "pads",
      name: { en: "Ceramic brake pads", zh: "陶瓷制动片", ko: "세라믹 브레이크 패드" },
      summary: {
        en: "Copper-free, quiet, with a wear indicator.",
        zh: "无铜配方，静音，带磨损报警。",
        ko: "무동 배합, 저소음, 마모 인디케이터 포함.",
      },
      shape: "table",
      parameters: [
        ["frictionCoefficient", "0.40", ""],
        ["thickness", "12", "mm"],
        ["dimensions", "131 × 58", "mm"],
        ["operatingTemperature", "-40 – 450", "°C"],
        ["packing", "4", "pcs"],
      ],
      trade: { moq: 500, leadDays: [20, 30], priceUsd: ["5.60", "7.90"], hsCode: "6813.81" },
    },
    {
      id: "qb-h060",
      model: "QB-H060",
      group: "pads",
      drawing: "hose",
      name: { en: "Brake hose", zh: "制动软管", ko: "브레이크 호스" },
      summary: {
        en: "EPDM with two textile braids, crimped and pressure-tested.",
        zh: "三元乙丙橡胶，双层纤维编织，扣压并逐根耐压检测。",
        ko: "EPDM에 섬유 브레이드 2층, 압착 후 전수 내압 시험.",
      },
      shape: "bullets",
      parameters: [
        ["material", "EPDM", ""],
        ["overallLength", "540", "mm"],
        ["bore", "3.2", "mm"],
        ["burstPressure", "62", "MPa"],
        ["tensileStrength", "1.45", "kN"],
        ["operatingTemperature", "-45 – 120", "°C"],
      ],
      trade: { moq: 1000, leadDays: [20, 25], priceUsd: ["1.85", "2.30"], hsCode: "4009.42" },
    },
  ],
  certificates: [
    {
      kind: "iatf16949",
      number: "AQM-2025-33018",
      issuer: "huayan-certification",
      issuedOn: "2013-04-14",
      years: 3,
    },
    {
      kind: "ece90",
      number: "E-90R-021148",
      issuer: "northern-type-approval-office",
      issuedOn: "2024-12-31",
      years: 5,
    },
    {
      kind: "iso14001",
      number: "EMS-2023-50716",
      issuer: "southern-quality-registrar",
      issuedOn: "2020-02-28",
      years: 3,
    },
  ],
  gateways: ["bank-transfer", "korea-card"],
  lspNumber: "RCEP-LSP-2026-000348",
  faults: [
    { fault: "unit_deviation", product: "qb-p114", language: "ko", parameter: "thickness", unit: "cm" },
    { fault: "slow_certificate_link", certificate: "E-90R-021148" },
    { fault: "expired_certificate", certificate: "EMS-2023-50716", endedOn: "2026-02-28" },
  ],
};
