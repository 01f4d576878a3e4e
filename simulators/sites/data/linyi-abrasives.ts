import type { Site } from "../site";

/** Industrial consumables of the second provider; the number it names was never registered. */
export const LINYI_ABRASIVES: Site = {
  provider: "meridian",
  slug: "linyi-abrasives",
  category: "consumables",
  languages: ["en", "zh"],
  name: { en: "Linyi Abrasives", zh: "临沂砺石磨具" },
  legalName: "Linyi Lishi Abrasives Co., Ltd.",
  founded: 2001,
  address: {
    en: "31 Yihe Road, Lanshan District, Linyi 276000, China",
    zh: "山东省临沂市兰山区沂河路31号，邮编276000",
  },
  email: "info@linyi-abrasives.example",
  phone: "+86 539 5550 0640",
  accent: "#8a5a12",
  tagline: {
    en: "Discs, wheels and belts for steel and stone.",
    zh: "用于钢材与石材的切片、砂轮与砂带。",
  },
  about: {
    en: "Linyi Abrasives presses and fires grinding tools for workshops and shipyards. Every disc type is spun to destruction before it is listed, and the speed on its label is well below that.",
    zh: "临沂砺石为车间与船厂制造固结磨具。每种切片上市前均做破坏性回转试验，标签转速远低于破坏转速。",
  },
  strengths: [
    {
      title: { en: "Spun to destruction", zh: "破坏性试验" },
      text: { en: "Burst speed at least 1.7 times the label.", zh: "破裂转速不低于标签转速的1.7倍。" },
    },
    {
      title: { en: "Long shelf life", zh: "保质期长" },
      text: { en: "Resin bonds that keep for three years.", zh: "树脂结合剂，保质三年。" },
    },
    {
      title: { en: "Private label", zh: "贴牌生产" },
      text: { en: "Your print from two thousand pieces.", zh: "两千片起可印客户商标。" },
    },
  ],
  products: [
    {
      id: "la-c125",
      model: "LA-C125",
      name: { en: "Cutting disc 125 mm", zh: "125 mm 切割片" },
      summary: { en: "Thin, for steel and stainless steel.", zh: "超薄型，适用于钢与不锈钢。" },
      parameters: [
        ["outerDiameter", "125", "mm"],
        ["thickness", "1.0", "mm"],
        ["bore", "22.23", "mm"],
        ["grit", "A60", ""],
        ["maximumSpeed", "12250", "rpm"],
        ["packing", "50", "pcs"],
      ],
    },
    {
      id: "la-f115",
      model: "LA-F115",
      name: { en: "Flap disc 115 mm", zh: "115 mm 百叶片" },
      summary: { en: "Zirconia, for weld seams.", zh: "锆刚玉磨料，用于焊缝修磨。" },
      parameters: [
        ["outerDiameter", "115", "mm"],
        ["bore", "22.23", "mm"],
        ["grit", "P80", ""],
        ["maximumSpeed", "13300", "rpm"],
      ],
    },
    {
      id: "la-b100",
      model: "LA-B100",
      name: { en: "Sanding belt 100 mm", zh: "100 mm 砂带" },
      summary: { en: "Cloth-backed, for bench machines.", zh: "布基，用于台式砂带机。" },
      parameters: [
        ["dimensions", "100 × 915", "mm"],
        ["material", "X-weight cotton", ""],
        ["grit", "P120", ""],
        ["packing", "10", "pcs"],
      ],
    },
  ],
  certificates: [
    {
      name: { en: "Abrasive products safety, EN 12413", zh: "固结磨具安全 EN 12413" },
      number: "APS-2025-11830",
      issuer: "Southern Quality Registrar",
      validUntil: "2028-02-11",
    },
  ],
  lspNumber: "RCEP-LSP-2026-000640",
};
