import type { Text } from "../site";

/** What the exporters' certificates certify. `mark` is what the badge on a page says. */
export const CERTIFICATE_KINDS = {
  iso9001: {
    mark: "ISO 9001",
    title: {
      en: "Quality management, ISO 9001:2015",
      zh: "质量管理体系 ISO 9001:2015",
      ja: "品質マネジメント ISO 9001:2015",
      ko: "품질경영 ISO 9001:2015",
      vi: "Quản lý chất lượng ISO 9001:2015",
      th: "ระบบบริหารคุณภาพ ISO 9001:2015",
      id: "Manajemen mutu ISO 9001:2015",
      ms: "Pengurusan kualiti ISO 9001:2015",
    },
  },
  iso14001: {
    mark: "ISO 14001",
    title: {
      en: "Environmental management, ISO 14001:2015",
      zh: "环境管理体系 ISO 14001:2015",
      ja: "環境マネジメント ISO 14001:2015",
      ko: "환경경영 ISO 14001:2015",
      vi: "Quản lý môi trường ISO 14001:2015",
      th: "ระบบการจัดการสิ่งแวดล้อม ISO 14001:2015",
      id: "Manajemen lingkungan ISO 14001:2015",
      ms: "Pengurusan alam sekitar ISO 14001:2015",
    },
  },
  iso22000: {
    mark: "ISO 22000",
    title: {
      en: "Food safety management, ISO 22000:2018",
      zh: "食品安全管理体系 ISO 22000:2018",
      vi: "Quản lý an toàn thực phẩm ISO 22000:2018",
      th: "ระบบการจัดการความปลอดภัยของอาหาร ISO 22000:2018",
      ms: "Pengurusan keselamatan makanan ISO 22000:2018",
    },
  },
  iatf16949: {
    mark: "IATF 16949",
    title: {
      en: "Automotive quality management, IATF 16949:2016",
      zh: "汽车质量管理体系 IATF 16949:2016",
      ko: "자동차 품질경영 IATF 16949:2016",
      vi: "Quản lý chất lượng ngành ô tô IATF 16949:2016",
      th: "ระบบคุณภาพอุตสาหกรรมยานยนต์ IATF 16949:2016",
      id: "Manajemen mutu otomotif IATF 16949:2016",
    },
  },
  rohs: {
    mark: "RoHS",
    title: {
      en: "Restriction of hazardous substances, RoHS 2011/65/EU",
      zh: "有害物质限制 RoHS 2011/65/EU",
      ja: "有害物質使用制限 RoHS 2011/65/EU",
      vi: "Hạn chế chất nguy hại RoHS 2011/65/EU",
    },
  },
  ce: {
    mark: "CE",
    title: {
      en: "EU declaration of conformity, CE",
      zh: "欧盟符合性声明 CE",
      ja: "EU適合宣言 CE",
      vi: "Tuyên bố hợp quy châu Âu CE",
      th: "คำประกาศความสอดคล้องของสหภาพยุโรป CE",
      id: "Deklarasi kesesuaian Uni Eropa CE",
    },
  },
  fda: {
    mark: "FDA",
    title: {
      en: "Food contact report, FDA 21 CFR 177.1520",
      zh: "食品接触材料检测 FDA 21 CFR 177.1520",
      vi: "Báo cáo tiếp xúc thực phẩm FDA 21 CFR 177.1520",
      th: "รายงานวัสดุสัมผัสอาหาร FDA 21 CFR 177.1520",
      ms: "Laporan sentuhan makanan FDA 21 CFR 177.1520",
    },
  },
  euFood: {
    mark: "EU 10/2011",
    title: {
      en: "Migration test, Regulation (EU) No 10/2011",
      zh: "迁移量检测，欧盟 10/2011 号法规",
      vi: "Thử thôi nhiễm theo Quy định (EU) số 10/2011",
      th: "การทดสอบการแพร่ของสาร ข้อบังคับ (EU) เลขที่ 10/2011",
      ms: "Ujian migrasi, Peraturan (EU) No 10/2011",
    },
  },
  ece90: {
    mark: "ECE R90",
    title: {
      en: "Brake part type approval, UN R90",
      zh: "制动部件型式认证 UN R90",
      ko: "제동부품 형식승인 UN R90",
    },
  },
  en12413: {
    mark: "EN 12413",
    title: {
      en: "Safety of bonded abrasives, EN 12413",
      zh: "固结磨具安全 EN 12413",
      id: "Keselamatan abrasif terikat EN 12413",
    },
  },
  safety: {
    mark: "Component safety",
    title: {
      en: "Component safety recognition, IEC 61984",
      zh: "元器件安全认可 IEC 61984",
      ja: "部品安全認証 IEC 61984",
      vi: "Chứng nhận an toàn linh kiện IEC 61984",
    },
  },
} as const satisfies Record<string, { mark: string; title: Text }>;

export type CertificateKind = keyof typeof CERTIFICATE_KINDS;
