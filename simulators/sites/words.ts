import type { Text } from "./site";

/** The words every demo site shares. */
export const WORDS = {
  home: { en: "Home", zh: "首页", ja: "ホーム" },
  products: { en: "Products", zh: "产品", ja: "製品" },
  certificates: { en: "Certificates", zh: "资质证书", ja: "認証" },
  contact: { en: "Contact", zh: "联系我们", ja: "お問い合わせ" },
  since: { en: "Since", zh: "始于", ja: "創業" },
  askForPrice: { en: "Request a quotation", zh: "索取报价", ja: "見積もりを依頼" },
  seeProducts: { en: "See all products", zh: "查看全部产品", ja: "製品一覧を見る" },
  details: { en: "Specifications", zh: "查看参数", ja: "仕様を見る" },
  model: { en: "Model", zh: "型号", ja: "型番" },
  parameter: { en: "Parameter", zh: "参数", ja: "項目" },
  value: { en: "Value", zh: "数值", ja: "値" },
  parameters: { en: "Technical parameters", zh: "技术参数", ja: "技術仕様" },
  certificate: { en: "Certificate", zh: "证书", ja: "証明書" },
  number: { en: "Number", zh: "编号", ja: "番号" },
  issuer: { en: "Issued by", zh: "签发机构", ja: "発行機関" },
  validUntil: { en: "Valid until", zh: "有效期至", ja: "有効期限" },
  translations: { en: "Translations on this site", zh: "本站译文", ja: "本サイトの翻訳" },
  translationsText: {
    en: "The texts of this site were translated by a language service provider that holds the certificate below.",
    zh: "本站各语种内容由持有以下证书的语言服务机构翻译。",
    ja: "本サイトの各言語の文章は、下記の認証を受けた言語サービス事業者が翻訳しています。",
  },
  verify: { en: "Verify this site", zh: "核验本站", ja: "このサイトを検証" },
  name: { en: "Your name", zh: "姓名", ja: "お名前" },
  company: { en: "Company", zh: "公司", ja: "会社名" },
  email: { en: "E-mail", zh: "电子邮箱", ja: "メール" },
  product: { en: "Product", zh: "产品", ja: "製品" },
  quantity: { en: "Quantity", zh: "数量", ja: "数量" },
  message: { en: "Message", zh: "留言", ja: "ご用件" },
  send: { en: "Send request", zh: "提交询价", ja: "送信する" },
  contactLead: {
    en: "Tell us what you need; our export team answers within one working day.",
    zh: "请告知您的需求，外贸团队将在一个工作日内回复。",
    ja: "ご要望をお知らせください。1営業日以内に輸出担当がお返事します。",
  },
  thanks: {
    en: "Thank you. Your request has reached our export team.",
    zh: "谢谢，您的询价已送达外贸团队。",
    ja: "ありがとうございます。ご依頼は輸出担当に届きました。",
  },
  address: { en: "Address", zh: "地址", ja: "所在地" },
  phone: { en: "Telephone", zh: "电话", ja: "電話" },
  language: { en: "Language", zh: "语言", ja: "言語" },
  notFound: { en: "This page does not exist.", zh: "页面不存在。", ja: "ページが見つかりません。" },
  demo: {
    en: "A demonstration website; the company and its products are invented.",
    zh: "本网站仅供演示，公司与产品均为虚构。",
    ja: "デモ用サイトです。会社・製品はすべて架空のものです。",
  },
} satisfies Record<string, Text>;

/** The languages' own names, for the switch. */
export const LANGUAGE_NAMES = { en: "English", zh: "中文", ja: "日本語" } as const;

/** Language tags for `lang` and `hreflang`. */
export const LANGUAGE_TAGS = { en: "en", zh: "zh-Hans", ja: "ja" } as const;
