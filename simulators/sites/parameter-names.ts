import type { Text } from "./site";

/** Names of what parameter tables give, shared by the sites. */
export const PARAMETER_NAMES = {
  measuringRange: { en: "Measuring range", zh: "测量范围", ja: "測定範囲" },
  accuracy: { en: "Accuracy", zh: "精度", ja: "精度" },
  supplyVoltage: { en: "Supply voltage", zh: "供电电压", ja: "電源電圧" },
  output: { en: "Output", zh: "输出信号", ja: "出力" },
  responseTime: { en: "Response time", zh: "响应时间", ja: "応答時間" },
  operatingTemperature: { en: "Operating temperature", zh: "工作温度", ja: "使用温度範囲" },
  protection: { en: "Protection class", zh: "防护等级", ja: "保護等級" },
  ratedCurrent: { en: "Rated current", zh: "额定电流" },
  ratedVoltage: { en: "Rated voltage", zh: "额定电压" },
  contactResistance: { en: "Contact resistance", zh: "接触电阻" },
  insulationResistance: { en: "Insulation resistance", zh: "绝缘电阻" },
  matingCycles: { en: "Mating cycles", zh: "插拔次数" },
  pitch: { en: "Pitch", zh: "间距" },
  material: { en: "Material", zh: "材质" },
  capacity: { en: "Capacity", zh: "容量" },
  thickness: { en: "Thickness", zh: "厚度" },
  dimensions: { en: "Dimensions", zh: "外形尺寸" },
  weight: { en: "Weight", zh: "重量" },
  migration: { en: "Overall migration limit", zh: "总迁移量限值" },
  oxygenRate: { en: "Oxygen transmission rate", zh: "氧气透过率" },
  outerDiameter: { en: "Outer diameter", zh: "外径" },
  bore: { en: "Bore", zh: "孔径" },
  frictionCoefficient: { en: "Friction coefficient", zh: "摩擦系数" },
  hardness: { en: "Hardness", zh: "硬度" },
  tensileStrength: { en: "Tensile strength", zh: "抗拉强度" },
  coating: { en: "Coating", zh: "涂层" },
  cuttingDiameter: { en: "Cutting diameter", zh: "切削直径" },
  overallLength: { en: "Overall length", zh: "总长" },
  grit: { en: "Grit", zh: "粒度" },
  maximumSpeed: { en: "Maximum speed", zh: "最高转速" },
  packing: { en: "Packing", zh: "包装" },
} satisfies Record<string, Text>;

export type ParameterName = keyof typeof PARAMETER_NAMES;
