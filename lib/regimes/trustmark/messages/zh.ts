import type { RegimeMessages } from "../../define-regime";
import { assumptions, conflicts, rules, watch } from "./zh-rulebook";

const SLOT = { title: "未公布", text: "报道提到总数而没有说出名称的八项指标之一。" };

/** Simplified Chinese. */
export const zh: RegimeMessages = {
  name: "B2B 官网可信标识认证框架",
  shortName: "可信标识",
  authority: "据报道为 RCEP 数字贸易工作组",
  rules,
  assumptions,
  conflicts,
  watch,
  undisclosed: Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`TM-slot-${index + 5}`, SLOT])),
  duties: {},
  statements: { exporter: "无需签署。", provider: "无需签署。", lsp: "无需签署。" },
  messages: {
    audit_none: "网站尚未审核，因此不作判断；该标识是申请的，不是义务。",
    audit_stale: "上次审核是 {auditedAt}，已太旧，不予采信。",
    slots_measured: "已公布的 {disclosed} 项指标中测量了 {measured} 项；总共 {all} 项，其余没有公布。",
    languages_seen: "读取了以下语言的页面：{languages}；报道提到共 {asked} 种语言。",

    parameters_not_measured: "本次审核没有比较产品参数。",
    parameters_none_compared: "没有任何产品参数在两种语言中都出现，无法比较。",
    parameters_deviate:
      "比较的 {compared} 项参数中有 {deviating} 项在不同语言之间存在偏差；缺失 {missing} 项，未翻译 {untranslated} 项，无法比较 {untold} 项。",
    parameters_incomplete:
      "比较的 {compared} 项参数没有偏差，但有 {missing} 项在某种语言中缺失，{untranslated} 项未翻译；无法比较 {untold} 项。",
    parameters_equal: "比较的 {compared} 项参数在每种语言中都相同；无法比较 {untold} 项。",
    rate_none_compared: "没有比较任何参数，因此没有比例。",
    deviation_rate: "比较的 {compared} 项参数中有 {rate}% 存在偏差；允许 {limit}%。",
    content_not_measured: "本次审核没有比较页面内容。",
    content_none_aligned: "没有页面存在于两种语言中，无法比较。",
    content_blemished: "多语言的 {aligned} 个页面内容一致；有 {found} 处标题、互相引用或标记不一致。",
    content_disagrees: "多语言的 {aligned} 个页面中有 {disagreeing} 个不一致；允许 {limit}%。",
    content_agrees: "多语言的 {aligned} 个页面全部一致。",
    binding_not_measured: "没有连接参数的数据源，因此不知道参数从哪里来。",
    binding_differs: "{all} 项参数中有 {differing} 项与所连接的数据源不同；{bound} 项一致，要求 {asked}%。",
    binding_share: "{all} 项参数中有 {bound} 项绑定到实时数据源，{differing} 项不同；要求 {asked}%。",

    certificates_not_measured: "本次审核没有跟踪页面上的证书。",
    certificates_none_named: "读取的页面没有提到证书。",
    certificates_fail:
      "页面上提到的 {named} 个证书中，{failed} 个链接到失败的页面，{unlinked} 个没有链接；{blocked} 个拒绝我们访问，{unknown} 个无法判断。",
    certificates_blocked:
      "页面上提到的 {named} 个证书中，{blocked} 个链接到拒绝我们访问的页面，这不等于失效；{unknown} 个无法判断。",
    certificates_untold: "页面上提到的 {named} 个证书中，{unknown} 个无法判断。",
    certificates_marginal: "页面上提到的 {named} 个证书都能链接到颁发机构，有些勉强合格。",
    certificates_traced: "页面上提到的 {named} 个证书都能链接到颁发机构的实时页面。",
    links_not_timed: "本次审核没有测量证书链接的时间。",
    links_first_byte_not_timed: "本次审核没有测量到第一个字节为止的时间。",
    links_slow: "测量的 {measured} 个链接中有 {slow} 个超过 {limit} 毫秒。",
    links_sometimes_slow: "测量的 {measured} 个链接中有 {slow} 个有时超过 {limit} 毫秒。",
    links_in_time: "测量的 {measured} 个链接都在 {limit} 毫秒内应答。",
    failure_rate: "能够判断的 {told} 个证书链接中有 {rate}% 失败；允许 {limit}%。",
    failure_rate_untold: "没有任何证书链接可以判断，因此没有比例。",
    payment_not_measured: "尚未探测支付跳转。",

    certification_none: "没有进行中的标识申请；该标识是申请的，不是义务。",
    certification_baseline: "{movedAt} 做了基线检查；尚无第三方审核。",
    certification_remediate: "自 {movedAt} 起正在整改；尚无第三方审核。",
    certification_booked: "自 {movedAt} 起已预约由 {auditor} 审核；尚未进行。",
    certification_audited: "{auditor} 于 {auditedAt} 审核通过：可以申请标识。",
    certification_failed: "{auditor} 于 {auditedAt} 审核未通过：重新审核之前不得申请。",
    certification_applied: "{auditor} 于 {auditedAt} 审核通过，自 {movedAt} 起已申请标识。",
    certification_granted: "标识自 {grantedAt} 起授予；没有说明有效期。",
    certification_granted_until: "标识已授予，有效期至 {expiresOn}。",
    certification_expired: "标识已于 {expiresOn} 到期，没有续期。",
    certification_suspended: "标识自 {movedAt} 起被暂停。",
    prescreen_none: "没有记录任何外部预筛。",
    prescreen_known: "{auditor} 于 {screenedOn} 预筛了网站，涉及 {indicators} 项指标；预筛不是审核。",

    mend_02: "重新接受审核，或者续期、交还标识。",
    mend_04: "让不一致的页面在每种语言中内容相同。",
    mend_05: "让参数来自所连接的数据源。",
    mend_06: "把每个证书链接到颁发机构的验证页面。",
    mend_10: "更正在不同语言之间有偏差的参数。",
    mend_14: "把证书链接到能及时应答的页面。",
    mend_20: "降低参数偏差率。",
    mend_21: "修复失效的证书链接。",

    not_built_payment: "尚未探测支付跳转，也未读取网关报告。",
    not_built_certificate_embed: "尚未在页面中嵌入证书。",
    not_built_bundle: "供审核机构使用的证据包尚未完成。",
    not_built_platforms: "尚未跟踪采购平台。",
    not_built_buyers: "尚未记录买家对客户的要求。",
    not_built_gate: "发布前的关卡尚未完成。",
  },
};
