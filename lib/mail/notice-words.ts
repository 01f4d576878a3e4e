/** Texts of the notices, in mails and in the portal, by language; `{name}` is filled in. */
const EN = {
  dueBefore: "{what} is due {days, plural, =1 {tomorrow} other {in # days}}",
  dueNow: "{what} is due now",
  dueOverdue: "{what} is {days} days overdue",
  dueUnsure: "{what}: nobody can say whether it was in time",
  dueWhen: "Due {when}, under {regime}.",
  dueWas: "It was due {when}, under {regime}.",
  dueEarliest: "The document leaves the zone or the hour open. The earliest instant it may mean is {when}.",
  dueStays: "Whatever is done now, it stays on record as late.",
  dueUnsureNext: "Put on record when it was done; until then it counts as open.",
  act_provider: "It is yours to do.",
  act_exporter: "The exporter has to act.",
  act_lsp: "The localization service provider has to act; remind them while there is time.",
  act_counterpart: "The counterpart has to act.",
  sites: "{count, plural, one {# site} other {# sites}}",
  more: "and {count} more",
  openDeadline: "Open the deadline",
  openHome: "Open your page",

  alarmTitle: "Certificate {number} is now {after}",
  alarmLead:
    "The registry says that certificate {number} of {company} is {after}. It was {before} until {at}.",
  alarmEffect:
    "{count, plural, one {# site answers} other {# sites answer}} buyers with this status from now on.",
  alarmNext: "Ask the localization service provider why, and put a certificate in force in its place.",
  alarmOpen: "Open the certificate",
  status_active: "active",
  status_suspended: "suspended",
  status_expired: "expired",
  status_revoked: "revoked",
  status_not_found: "not on the register",
  status_unchecked: "not yet checked",

  pausedTitle: "Deliveries to {name} are paused",
  pausedLead: "{url} has taken no delivery since {since}.",
  pausedLeadUndated: "{url} takes no deliveries.",
  lastFailure: "The last failure was: {failure}",
  pausedEffect:
    "{count, plural, =0 {Nothing waits so far; what comes is kept} one {# delivery waits} other {# deliveries wait}}. Nothing is lost: we try once an hour and go on as soon as it answers.",
  disabledTitle: "{name} says it is gone for good",
  disabledLead: "{url} answered 410 (gone), so nothing is sent there any more.",
  disabledEffect:
    "{count, plural, =0 {Nothing waits} one {# delivery waits} other {# deliveries wait}}. Enable the endpoint again once it is back, or remove it.",
  resumedTitle: "Deliveries to {name} run again",
  resumedLead: "{url} answers again.",
  resumedEffect:
    "{count, plural, =0 {Nothing had to wait.} one {# delivery that waited is being sent.} other {# deliveries that waited are being sent.}}",
  openEndpoint: "Open the endpoint",

  deadTitle: "A delivery to {endpoint} was given up",
  deadLead: "{event} could not be delivered to {endpoint}, and no further attempt is made by itself.",
  deadNext: "It is kept with every attempt and can be sent again.",
  expiredTitle: "A push to {counterpart} came too late",
  expiredLead: "{subject} had to reach {counterpart} by {at} and did not.",
  expiredNext: "It is kept with every attempt. What was not delivered in time counts as not delivered.",
  openDelivery: "Open the delivery",

  filingTitle_accepted: "Filing {reference} was accepted",
  filingTitle_rejected: "Filing {reference} was rejected",
  filingTitle_other: "Filing {reference} is now {status}",
  filingSite: "It is the filing for {site}.",
  filingOwn: "It is the filing of {provider} itself.",
  filingReason: "The reason given: {reason}",
  filingNext_rejected: "Mend what is named and file again; until then the sites count as not filed.",
  openFilings: "Open the filings",

  digestTitle: "{count, plural, one {# thing} other {# things}} to look at today",
  digestLead: "What is new since your last digest, and what falls due.",
  digestUnread: "New notices you have not read",
  digestDue: "Due in the next seven days",
  digestOverdue: "Overdue",
  digestKnownLate: "Known only now, after reminders would have been due",
  digestLine: "{what} · {when}",
  digestLineSites: "{what} · {when} · {count, plural, one {# site} other {# sites}}",
  digestOpen: "Open the deadlines",
};

const ZH: typeof EN = {
  dueBefore: "{what}：{days, plural, =1 {明天到期} other {# 天后到期}}",
  dueNow: "{what}：现已到期",
  dueOverdue: "{what}：已逾期 {days} 天",
  dueUnsure: "{what}：无法确认是否按时完成",
  dueWhen: "依据{regime}，截止时间为 {when}。",
  dueWas: "依据{regime}，截止时间曾为 {when}。",
  dueEarliest: "文件未写明时区或钟点，最早可能的截止时间为 {when}。",
  dueStays: "此后无论如何补救，记录上都将保留为逾期。",
  dueUnsureNext: "请补记完成时间；在此之前，按未完成处理。",
  act_provider: "此事由您方办理。",
  act_exporter: "此事须由出口企业办理。",
  act_lsp: "此事须由语言服务商办理，请及早提醒对方。",
  act_counterpart: "此事须由对方机构办理。",
  sites: "{count} 个网站",
  more: "另有 {count} 个",
  openDeadline: "查看期限",
  openHome: "打开您的页面",

  alarmTitle: "证书 {number} 现为“{after}”",
  alarmLead: "登记处显示，{company}的证书 {number} 现为“{after}”；在 {at} 之前为“{before}”。",
  alarmEffect: "即刻起，{count} 个网站将以此状态答复买家的查询。",
  alarmNext: "请向语言服务商了解原因，并尽快换用有效的证书。",
  alarmOpen: "查看证书",
  status_active: "有效",
  status_suspended: "已暂停",
  status_expired: "已过期",
  status_revoked: "已撤销",
  status_not_found: "登记处查无此证",
  status_unchecked: "尚未核查",

  pausedTitle: "向“{name}”的投递已暂停",
  pausedLead: "自 {since} 起，{url} 未接收任何投递。",
  pausedLeadUndated: "{url} 目前不接收投递。",
  lastFailure: "最近一次失败：{failure}",
  pausedEffect:
    "{count, plural, =0 {目前没有待发内容，后续内容会一直保留} other {有 # 条待发}}。内容不会丢失：我们每小时尝试一次，对方恢复后立即续发。",
  disabledTitle: "“{name}”表示该地址已永久停用",
  disabledLead: "{url} 返回 410（已停用），因此不再向其发送任何内容。",
  disabledEffect:
    "{count, plural, =0 {目前没有待发内容} other {有 # 条待发}}。对方恢复后请重新启用该接收端，或将其移除。",
  resumedTitle: "向“{name}”的投递已恢复",
  resumedLead: "{url} 已恢复应答。",
  resumedEffect: "{count, plural, =0 {没有积压的内容。} other {积压的 # 条正在发送。}}",
  openEndpoint: "查看接收端",

  deadTitle: "已放弃一次向“{endpoint}”的投递",
  deadLead: "{event} 未能送达“{endpoint}”，系统不再自动重试。",
  deadNext: "该内容及每次尝试均已保留，可以重新发送。",
  expiredTitle: "向“{counterpart}”的推送已过期",
  expiredLead: "{subject}须于 {at} 前送达“{counterpart}”，但未能送达。",
  expiredNext: "该内容及每次尝试均已保留。未按时送达即视为未送达。",
  openDelivery: "查看投递",

  filingTitle_accepted: "备案 {reference} 已获受理通过",
  filingTitle_rejected: "备案 {reference} 被退回",
  filingTitle_other: "备案 {reference} 的状态现为“{status}”",
  filingSite: "该备案对应网站“{site}”。",
  filingOwn: "该备案由{provider}自身提交。",
  filingReason: "对方给出的原因：{reason}",
  filingNext_rejected: "请修正所列问题后重新备案；在此之前，相关网站按未备案处理。",
  openFilings: "查看备案",

  digestTitle: "今日有 {count} 件事需要留意",
  digestLead: "以下是上次汇总以来的新情况和即将到期的事项。",
  digestUnread: "未读的新通知",
  digestDue: "未来七天内到期",
  digestOverdue: "已逾期",
  digestKnownLate: "获知较晚，提醒时间已过",
  digestLine: "{what} · {when}",
  digestLineSites: "{what} · {when} · {count} 个网站",
  digestOpen: "查看全部期限",
};

export type NoticeWordKey = keyof typeof EN;
export const NOTICE_WORDS = { en: EN, zh: ZH };

/** Whether a word of that name exists, for names built from data such as statuses. */
export function isNoticeWord(key: string): key is NoticeWordKey {
  return Object.hasOwn(EN, key);
}
