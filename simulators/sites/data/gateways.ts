/** Ways to pay that buyers know at home; behind each is only a demonstration checkout. */
export const GATEWAYS = {
  "bank-transfer": { name: "T/T bank transfer", country: null },
  "china-pay": { name: "CNY wallet (China)", country: "CN" },
  "vietnam-qr": { name: "VietQR transfer (Vietnam)", country: "VN" },
  "thai-qr": { name: "Thai QR payment (Thailand)", country: "TH" },
  "indonesia-qr": { name: "QRIS (Indonesia)", country: "ID" },
  "malaysia-fpx": { name: "FPX online banking (Malaysia)", country: "MY" },
  "japan-konbini": { name: "Konbini payment (Japan)", country: "JP" },
  "korea-card": { name: "Local card (Korea)", country: "KR" },
  "singapore-paynow": { name: "PayNow (Singapore)", country: "SG" },
} as const;

export type GatewayId = keyof typeof GATEWAYS;
