import { MARK_LANGUAGES, type MarkLanguage, type MarkStatus } from "@/lib/regimes";

interface BadgeWords {
  status: Record<MarkStatus, string>;
  /** What a person is to make of it, in one sentence. */
  meaning: Record<MarkStatus, string>;
  /** What is stated, and how it stands. */
  headline: (title: string, word: string) => string;
  asOf: (moment: string) => string;
  test: string;
  testMeaning: string;
  site: string;
  certificate: string;
  by: string;
  validUntil: string;
  exporter: string;
  checked: string;
  open: string;
  close: string;
  checking: string;
  /** Where the page that shows the button is not the site's own. */
  elsewhere: string;
  unreachable: string;
}

const en: BadgeWords = {
  status: {
    failing: "Open findings",
    stale: "Too old",
    active: "In force",
    suspended: "Suspended",
    revoked: "Revoked",
    expired: "Expired",
    pending_verification: "Not verified yet",
    unknown: "Unknown",
  },
  meaning: {
    failing: "What it rests on has open findings. Ask the exporter when they are mended.",
    stale: "What it rests on is too old. Ask the exporter for a newer state.",
    active: "The registry says the certificate is in force, and it is within its dates.",
    suspended: "Do not rely on it while it is suspended. Ask the exporter who answers for the content.",
    revoked: "A revoked certificate does not come back. Ask the exporter who has taken over.",
    expired: "Its last day has passed. Ask the exporter for the certificate in force.",
    pending_verification: "A certificate is recorded, but the registry has not confirmed it yet.",
    unknown: "Nothing can be said of this site now. That is neither good nor bad.",
  },
  headline: (title, word) => `${title}: ${word}`,
  asOf: (moment) => `as of ${moment}`,
  test: "TEST",
  testMeaning: "Test mode: this is about no real standing.",
  site: "Website",
  certificate: "Certificate",
  by: "Certified provider",
  validUntil: "Valid until",
  exporter: "Exporter",
  checked: "As of",
  open: "Open the verification page",
  close: "Close",
  checking: "Checking …",
  elsewhere: "This button was made for {site}. The page you are on is another one.",
  unreachable: "The answer cannot be fetched just now.",
};

const zh: BadgeWords = {
  status: {
    failing: "有未解决的问题",
    stale: "过旧",
    active: "有效",
    suspended: "已暂停",
    revoked: "已撤销",
    expired: "已过期",
    pending_verification: "待核验",
    unknown: "未知",
  },
  meaning: {
    failing: "其依据存在未解决的问题。请向出口商询问何时解决。",
    stale: "其依据已太旧。请向出口商索取更新的状态。",
    active: "登记机构确认该证书有效，且在有效期内。",
    suspended: "暂停期间请勿依赖。请向出口商询问由谁对内容负责。",
    revoked: "被撤销的证书不会恢复。请向出口商询问由哪家机构接手。",
    expired: "证书已过有效期。请向出口商索取现行证书。",
    pending_verification: "证书已登记，但登记机构尚未确认。",
    unknown: "目前无法就该网站给出结论，既不代表好，也不代表坏。",
  },
  headline: (title, word) => `${title}：${word}`,
  asOf: (moment) => `截至 ${moment}`,
  test: "测试",
  testMeaning: "测试模式：不代表任何真实状态。",
  site: "网站",
  certificate: "证书编号",
  by: "认证机构",
  validUntil: "有效期至",
  exporter: "出口商",
  checked: "截至",
  open: "打开核验页面",
  close: "关闭",
  checking: "正在核验……",
  elsewhere: "此按钮属于 {site}，您当前所在的是另一个页面。",
  unreachable: "暂时无法取得结果。",
};

const ja: BadgeWords = {
  status: {
    failing: "未解決の指摘あり",
    stale: "古い",
    active: "有効",
    suspended: "一時停止",
    revoked: "取消済み",
    expired: "期限切れ",
    pending_verification: "未確認",
    unknown: "不明",
  },
  meaning: {
    failing: "根拠に未解決の指摘があります。解決の時期を輸出企業にお尋ねください。",
    stale: "根拠が古くなっています。新しい状態を輸出企業にお求めください。",
    active: "登録簿で認証は有効とされ、有効期間内です。",
    suspended: "停止中は依拠しないでください。責任を負う者を輸出企業にお尋ねください。",
    revoked: "取り消された認証は復活しません。引き継いだ事業者を輸出企業にお尋ねください。",
    expired: "最終日を過ぎています。現在有効な認証を輸出企業にお求めください。",
    pending_verification: "認証の記録はありますが、登録簿による確認がまだです。",
    unknown: "現在、このサイトについて言えることはありません。良否を示すものではありません。",
  },
  headline: (title, word) => `${title}：${word}`,
  asOf: (moment) => `${moment} 時点`,
  test: "テスト",
  testMeaning: "テストモード：実際の状態を示すものではありません。",
  site: "サイト",
  certificate: "認証番号",
  by: "認証事業者",
  validUntil: "有効期限",
  exporter: "輸出企業",
  checked: "時点",
  open: "検証ページを開く",
  close: "閉じる",
  checking: "確認中…",
  elsewhere: "このボタンは {site} のものです。現在ご覧のページは別のサイトです。",
  unreachable: "現在、回答を取得できません。",
};

export const BADGE_WORDS: Record<MarkLanguage, BadgeWords> = { en, zh, ja };

/** The language nearest to a tag, such as `zh-Hant-TW`; English where there is none. */
export function readLanguage(tag: string | undefined): MarkLanguage {
  const primary = (tag ?? "").toLowerCase().split(/[-_]/)[0];
  return MARK_LANGUAGES.find((language) => language === primary) ?? "en";
}
