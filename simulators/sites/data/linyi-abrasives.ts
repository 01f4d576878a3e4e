import type { Site } from "../site";

/** Industrial consumables of the second provider; the number it names was never registered. */
export const LINYI_ABRASIVES: Site = {
  provider: "meridian",
  slug: "linyi-abrasives",
  category: "consumables",
  languages: ["en", "zh", "id"],
  name: { en: "Linyi Abrasives", zh: "临沂砺石磨具", id: "Linyi Abrasives" },
  legalName: "Linyi Lishi Abrasives Co., Ltd.",
  founded: 2001,
  plant: { squareMetres: 22500, staff: 280, markets: 27 },
  port: "Qingdao",
  address: {
    en: "31 Yihe Road, Lanshan District, Linyi 276000, China",
    zh: "山东省临沂市兰山区沂河路31号，邮编276000",
    id: "Jalan Yihe 31, Distrik Lanshan, Linyi 276000, Tiongkok",
  },
  email: "info@linyi-abrasives.example",
  phone: "+86 539 5550 0640",
  accent: "#8a5a12",
  look: "workshop",
  tagline: {
    en: "Discs, wheels and belts for steel and stone.",
    zh: "用于钢材与石材的切片、砂轮与砂带。",
    id: "Cakram, roda gerinda, dan sabuk amplas untuk baja dan batu.",
  },
  about: {
    en: "Linyi Abrasives presses and fires grinding tools for workshops and shipyards. Every disc type is spun to destruction before it is listed, and the speed on its label is well below that.",
    zh: "临沂砺石为车间与船厂制造固结磨具。每种切片上市前均做破坏性回转试验，标签转速远低于破坏转速。",
    id: "Linyi Abrasives mengepres dan membakar alat gerinda untuk bengkel dan galangan kapal. Setiap jenis cakram diputar sampai pecah sebelum dijual, dan kecepatan pada labelnya jauh di bawah batas itu.",
  },
  strengths: [
    {
      title: { en: "Spun to destruction", zh: "破坏性试验", id: "Diuji sampai pecah" },
      text: {
        en: "Burst speed at least 1.7 times the label.",
        zh: "破裂转速不低于标签转速的1.7倍。",
        id: "Kecepatan pecah minimal 1,7 kali nilai pada label.",
      },
    },
    {
      title: { en: "Long shelf life", zh: "保质期长", id: "Tahan disimpan" },
      text: {
        en: "Resin bonds that keep for three years.",
        zh: "树脂结合剂，保质三年。",
        id: "Perekat resin yang tahan tiga tahun.",
      },
    },
    {
      title: { en: "Private label", zh: "贴牌生产", id: "Merek sendiri" },
      text: {
        en: "Your print from two thousand pieces.",
        zh: "两千片起可印客户商标。",
        id: "Cetak merek Anda mulai dua ribu buah.",
      },
    },
  ],
  history: [
    {
      year: 2001,
      text: {
        en: "One press, one kiln, cutting discs for local smiths.",
        zh: "一台压机、一座窑炉，为本地铁匠供应切割片。",
        id: "Satu mesin pres dan satu tungku, cakram potong untuk pandai besi setempat.",
      },
    },
    {
      year: 2013,
      text: {
        en: "Speed-test bay for discs up to 400 mm.",
        zh: "建成400 mm以下切片回转试验间。",
        id: "Ruang uji putar untuk cakram hingga 400 mm.",
      },
    },
    {
      year: 2021,
      text: {
        en: "Sanding belts, made to length in a day.",
        zh: "砂带投产，定长一天交付。",
        id: "Sabuk amplas, dibuat sesuai panjang dalam sehari.",
      },
    },
  ],
  groups: [
    { id: "discs", name: { en: "Discs and wheels", zh: "切片与砂轮", id: "Cakram dan roda gerinda" } },
    { id: "coated", name: { en: "Coated abrasives", zh: "涂附磨具", id: "Abrasif lapis" } },
  ],
  products: [
    {
      id: "la-c125",
      model: "LA-C125",
      group: "discs",
      drawing: "cutting",
      name: { en: "Cutting disc 125 mm", zh: "125 mm 切割片", id: "Cakram potong 125 mm" },
      summary: {
        en: "Thin, for steel and stainless steel.",
        zh: "超薄型，适用于钢与不锈钢。",
        id: "Tipis, untuk baja dan baja nirkarat.",
      },
      shape: "bullets",
      parameters: [
        ["outerDiameter", "125", "mm"],
        ["thickness", "1.0", "mm"],
        ["bore", "22.23", "mm"],
        ["grit", "A60", ""],
        ["maximumSpeed", "12250", "rpm"],
        ["packing", "50", "pcs"],
      ],
      trade: { moq: 10000, leadDays: [20, 30], priceUsd: ["0.21", "0.29"], hsCode: "6804.22" },
    },
    {
      id: "la-w200",
      model: "LA-W200",
      group: "discs",
      drawing: "wheel",
      name: { en: "Bench grinding wheel", zh: "台式砂轮", id: "Roda gerinda bangku" },
      summary: {
        en: "Vitrified white alumina, for tool steel.",
        zh: "陶瓷结合剂白刚玉，用于工具钢。",
        id: "Alumina putih terikat keramik, untuk baja perkakas.",
      },
      shape: "variants",
      parameters: [
        ["outerDiameter", "200", "mm"],
        ["thickness", "20", "mm"],
        ["bore", "31.75", "mm"],
        ["grit", "WA60K", ""],
        ["maximumSpeed", "3340", "rpm"],
      ],
      variants: [
        { model: "LA-W150", values: { outerDiameter: "150", thickness: "16", maximumSpeed: "4450" } },
        { model: "LA-W250", values: { outerDiameter: "250", thickness: "25", maximumSpeed: "2670" } },
      ],
      trade: { moq: 500, leadDays: [25, 35], priceUsd: ["3.40", "6.20"], hsCode: "6804.22" },
    },
    {
      id: "la-f115",
      model: "LA-F115",
      group: "coated",
      drawing: "flap",
      name: { en: "Flap disc 115 mm", zh: "115 mm 百叶片", id: "Cakram flap 115 mm" },
      summary: {
        en: "Zirconia, for weld seams.",
        zh: "锆刚玉磨料，用于焊缝修磨。",
        id: "Zirkonia, untuk merapikan sambungan las.",
      },
      shape: "table",
      parameters: [
        ["outerDiameter", "115", "mm"],
        ["bore", "22.23", "mm"],
        ["grit", "P80", ""],
        ["maximumSpeed", "13300", "rpm"],
      ],
      trade: { moq: 5000, leadDays: [20, 30], priceUsd: ["0.62", "0.78"], hsCode: "6805.10" },
    },
    {
      id: "la-b100",
      model: "LA-B100",
      group: "coated",
      drawing: "belt",
      name: { en: "Sanding belt 100 mm", zh: "100 mm 砂带", id: "Sabuk amplas 100 mm" },
      summary: {
        en: "Cloth-backed, for bench machines.",
        zh: "布基，用于台式砂带机。",
        id: "Beralas kain, untuk mesin bangku.",
      },
      shape: "prose",
      parameters: [
        ["dimensions", "100 × 915", "mm"],
        ["grit", "P120", ""],
        ["tensileStrength", "1.8", "kN"],
        ["packing", "10", "pcs"],
      ],
      prose: {
        en: "Each belt measures {dimensions} and carries grain {grit} on X-weight cotton. It holds {tensileStrength} before it tears. A box contains {packing}.",
        zh: "单条尺寸 {dimensions}，X 级棉布基，磨料粒度 {grit}，断裂拉力 {tensileStrength}，每盒 {packing}。",
        id: "Setiap sabuk berukuran {dimensions} dengan butir {grit} di atas kain katun X. Sabuk menahan {tensileStrength} sebelum putus. Satu kotak berisi {packing}.",
      },
      trade: { moq: 2000, leadDays: [15, 20], priceUsd: ["0.48", "0.60"], hsCode: "6805.10" },
    },
  ],
  certificates: [
    {
      kind: "en12413",
      number: "APS-2025-11830",
      issuer: "southern-quality-registrar",
      issuedOn: "2019-02-11",
      years: 3,
    },
    {
      kind: "iso9001",
      number: "QMS-2024-15093",
      issuer: "huayan-certification",
      issuedOn: "2018-07-23",
      years: 3,
    },
  ],
  gateways: ["bank-transfer", "indonesia-qr"],
  lspNumber: "RCEP-LSP-2026-000640",
  faults: [
    { fault: "dead_certificate_link", certificate: "QMS-2024-15093" },
    { fault: "mixed_encoding", product: "la-w200", language: "zh" },
    { fault: "absolute_production_links" },
  ],
};
