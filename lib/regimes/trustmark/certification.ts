import type { CertificationPlan } from "../define-regime";

/**
 * The way to the badge as the report tells it. The three bodies are named there and confirmed by nobody, and two of
 * them are not known to audit websites at all; they are data, never a recommendation (TM-19).
 */
export const CERTIFICATION: CertificationPlan = {
  rule: "TM-02",
  indicatorsAll: "TM-03",
  packRule: "TM-15",
  auditors: [
    {
      id: "caict",
      name: "CAICT International Digital Trust Laboratory",
      country: "CN",
      rule: "TM-19",
      standing: "as_reported",
    },
    { id: "sgx-trustscan", name: "SGX TrustScan", country: "SG", rule: "TM-19", standing: "as_reported" },
    {
      id: "jetro",
      name: "JETRO Digital Audit Center",
      country: "JP",
      rule: "TM-19",
      standing: "as_reported",
    },
  ],
  indicators: [
    { rule: "TM-04", names: ["multilingual content consistency", "content consistency", "多语言内容一致性"] },
    {
      rule: "TM-05",
      names: ["authenticity of product parameters", "parameter authenticity", "产品参数真实性"],
    },
    { rule: "TM-06", names: ["validity chain of certificates", "certificate validity", "证书有效性链"] },
    {
      rule: "TM-07",
      names: ["local payment redirect success rate", "payment redirects", "本地支付跳转成功率"],
    },
  ],
};
