/** Bodies that issue the exporters' certificates; all of them are invented. */
export const ISSUERS = {
  "huayan-certification": { name: "Huayan Certification", zh: "华衍认证", seat: "Beijing, China" },
  "southern-quality-registrar": {
    name: "Southern Quality Registrar",
    zh: "南方质量登记中心",
    seat: "Guangzhou, China",
  },
  "nantong-test-laboratory": {
    name: "Nantong Test Laboratory",
    zh: "南通检测实验室",
    seat: "Nantong, China",
  },
  "pacific-safety-laboratories": {
    name: "Pacific Safety Laboratories",
    zh: "太平洋安全实验室",
    seat: "Singapore",
  },
  "northern-type-approval-office": {
    name: "Northern Type Approval Office",
    zh: "北方型式认证局",
    seat: "Tallinn, Estonia",
  },
  "atlantic-food-contact-registry": {
    name: "Atlantic Food Contact Registry",
    zh: "大西洋食品接触材料登记处",
    seat: "Baltimore, United States",
  },
} as const;

export type IssuerId = keyof typeof ISSUERS;
