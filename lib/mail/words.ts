/** Texts of the mails, by language; `{name}` is filled in. */
const EN = {
  greeting: "Hello {name},",
  footer: "Accordant keeps exporters' websites in order under regional digital-trade regimes.",
  why: "You get this mail because {reason}.",
  signInSubject: "Your sign-in link",
  signInText: "Use this link to sign in. It works once and for {minutes} minutes.",
  signInButton: "Sign in",
  signInWhy:
    "somebody asked for a sign-in link for this address; if it was not you, nothing happens without it",
  inviteSubject: "{inviter} invites you to {provider} on Accordant",
  inviteText: "{inviter} invites you to work in {provider} as {role}. The link works once, until {expires}.",
  inviteButton: "Accept the invitation",
  inviteWhy: "{inviter} entered this address",
  alarmSubject: "Certificate {number} is now {after}",
  alarmLead:
    "The registry says that certificate {number} of {company} is {after}. It was {before} until {at}.",
  alarmEffect:
    "{count, plural, one {# site answers} other {# sites answer}} buyers with this status from now on.",
  alarmNext: "Ask the localization service provider why, and put a certificate in force in its place.",
  alarmButton: "Open the certificate",
  alarmMore: "and {count} more",
  alarmWhy: "you are an owner of {provider}",
  role_owner: "owner",
  role_manager: "manager",
  role_analyst: "analyst",
  role_viewer: "viewer",
  role_exporter: "exporter",
  status_active: "active",
  status_suspended: "suspended",
  status_expired: "expired",
  status_revoked: "revoked",
  status_not_found: "not on the register",
  status_unchecked: "not yet checked",
};

const ZH: typeof EN = {
  greeting: "{name}，您好：",
  footer: "Accordant 帮助出口企业的网站持续符合区域数字贸易规则。",
  why: "您收到此邮件，是因为{reason}。",
  signInSubject: "您的登录链接",
  signInText: "请使用以下链接登录。链接仅可使用一次，{minutes} 分钟内有效。",
  signInButton: "登录",
  signInWhy: "有人为此邮箱申请了登录链接；如非本人操作，不点击链接即可",
  inviteSubject: "{inviter}邀请您加入 Accordant 上的{provider}",
  inviteText: "{inviter}邀请您以“{role}”身份加入{provider}。链接仅可使用一次，有效期至 {expires}。",
  inviteButton: "接受邀请",
  inviteWhy: "{inviter}填写了此邮箱",
  alarmSubject: "证书 {number} 现为“{after}”",
  alarmLead: "登记处显示，{company}的证书 {number} 现为“{after}”；在 {at} 之前为“{before}”。",
  alarmEffect: "即刻起，{count} 个网站将以此状态答复买家的查询。",
  alarmNext: "请向语言服务商了解原因，并尽快换用有效的证书。",
  alarmButton: "查看证书",
  alarmMore: "另有 {count} 个",
  alarmWhy: "您是{provider}的所有者",
  role_owner: "所有者",
  role_manager: "经理",
  role_analyst: "分析员",
  role_viewer: "查看者",
  role_exporter: "出口企业成员",
  status_active: "有效",
  status_suspended: "已暂停",
  status_expired: "已过期",
  status_revoked: "已撤销",
  status_not_found: "登记处查无此证",
  status_unchecked: "尚未核查",
};

export type WordKey = keyof typeof EN;
export const MAIL_WORDS = { en: EN, zh: ZH };

/** Whether a word of that name exists, for names built from data such as roles and statuses. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(EN, key);
}
