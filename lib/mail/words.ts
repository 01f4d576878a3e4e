/** Texts of the mails, by language; `{name}` is filled in. */
const EN = {
  greeting: "Hello {name},",
  footer: "Accordant keeps exporters' websites in order under regional digital-trade regimes.",
  why: "You get this mail because {reason}.",
  whyNotice_owner: "you are an owner of {provider}",
  whyNotice_member: "you work in {provider} and see what this is about",
  whyNotice_exporter: "{provider} looks after your website",
  unsubscribe: "No longer get this kind of notice by mail",
  settings: "Choose which notices come by mail",
  signInSubject: "Your sign-in link",
  signInText: "Use this link to sign in. It works once and for {minutes} minutes.",
  signInButton: "Sign in",
  signInWhy:
    "somebody asked for a sign-in link for this address; if it was not you, nothing happens without it",
  inviteSubject: "{inviter} invites you to {provider} on Accordant",
  inviteText: "{inviter} invites you to work in {provider} as {role}. The link works once, until {expires}.",
  inviteButton: "Accept the invitation",
  inviteWhy: "{inviter} entered this address",
  role_owner: "owner",
  role_manager: "manager",
  role_analyst: "analyst",
  role_viewer: "viewer",
  role_exporter: "exporter",
};

const ZH: typeof EN = {
  greeting: "{name}，您好：",
  footer: "Accordant 帮助出口企业的网站持续符合区域数字贸易规则。",
  why: "您收到此邮件，是因为{reason}。",
  whyNotice_owner: "您是{provider}的所有者",
  whyNotice_member: "您在{provider}工作，且此事在您可见的范围内",
  whyNotice_exporter: "您的网站由{provider}负责维护",
  unsubscribe: "不再通过邮件接收此类通知",
  settings: "选择哪些通知以邮件发送",
  signInSubject: "您的登录链接",
  signInText: "请使用以下链接登录。链接仅可使用一次，{minutes} 分钟内有效。",
  signInButton: "登录",
  signInWhy: "有人为此邮箱申请了登录链接；如非本人操作，不点击链接即可",
  inviteSubject: "{inviter}邀请您加入 Accordant 上的{provider}",
  inviteText: "{inviter}邀请您以“{role}”身份加入{provider}。链接仅可使用一次，有效期至 {expires}。",
  inviteButton: "接受邀请",
  inviteWhy: "{inviter}填写了此邮箱",
  role_owner: "所有者",
  role_manager: "经理",
  role_analyst: "分析员",
  role_viewer: "查看者",
  role_exporter: "出口企业成员",
};

export type WordKey = keyof typeof EN;
export const MAIL_WORDS = { en: EN, zh: ZH };

/** Whether a word of that name exists, for names built from data such as roles and statuses. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(EN, key);
}
