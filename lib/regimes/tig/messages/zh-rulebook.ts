import type { RegimeMessages } from "../../define-regime";

/** Titles and plain sentences of the rulebook, in Simplified Chinese. */
export const rules: RegimeMessages["rules"] = {
  "TIG-01": {
    title: "开放实时状态查询",
    text: "面向 RCEP 市场的 B2B 官网须开放接口，供任何人实时反查其语言服务商的资质认证状态。",
  },
  "TIG-02": { title: "买家一键核验", text: "买家一键即可查明译文由哪家合规主体负责，以及认证有效到何时。" },
  "TIG-03": { title: "72 小时内备案", text: "中国的建站服务商须在 72 小时内完成接口对接备案。" },
  "TIG-04": {
    title: "发布机构",
    text: "由 RCEP 秘书处会同五个具名国家及六个东盟国家的监管机构发布；报道没有列出这六国。",
  },
  "TIG-05": { title: "出口企业的连带责任", text: "官网的运营企业须对接口部署和语言服务商资质承担连带责任。" },
  "TIG-06": {
    title: "两国备案号",
    text: "报道举例说明选择标准会提高：语言服务商须同时持有至少两国监管机构的备案号。",
  },
  "TIG-07": { title: "核验失败的后果", text: "买家核验失败，可能导致询盘中断或合同履约风险上升。" },
  "TIG-08": {
    title: "采购平台同样适用",
    text: "委托第三方建设或维护的采购平台，只要面向 RCEP 市场，即在适用范围内。",
  },
  "TIG-09": { title: "采购系统同步状态", text: "采购系统的本地化模块须能同步反馈语言服务商的状态。" },
  "TIG-10": {
    title: "企业自译的内容",
    text: "技术参数、RoHS 与 CE 声明若未经认证服务商处理，又没有核验接口，会受到买家质疑。",
  },
  "TIG-11": {
    title: "服务企业也须备案",
    text: "建站服务商、SaaS 平台和本地化技术中台须在 72 小时内备案，并提供标准化接入方案。",
  },
  "TIG-12": { title: "技术文档元数据", text: "技术文档须增加语言服务商认证的元数据字段。" },
  "TIG-13": { title: "延期索赔", text: "客户接口未就绪时，项目延期的索赔风险上升。" },
  "TIG-14": {
    title: "哪些网站适用",
    text: "主动向任一 RCEP 成员国企业展示产品目录、报价、合规证书或订购入口的网站，均在适用范围内。",
  },
  "TIG-15": {
    title: "豁免及其例外",
    text: "静态宣传页和仅限国内访问的子域名不强制适用；若可切换到覆盖 RCEP 国家的语言，则默认纳入。",
  },
  "TIG-16": { title: "六国联合认证", text: "须取得语言服务商的 RCEP 六国联合认证编号及有效期。" },
  "TIG-17": { title: "公共登记库可查", text: "须核实该服务商能在 RCEP 语言服务商公共登记库中查到。" },
  "TIG-18": { title: "单一国家认证不够", text: "仅有单一国家的认证（如只有 CATTI 或 JLPT）不符合指南要求。" },
  "TIG-19": { title: "备案内容", text: "备案须写明接口地址、调用鉴权方式和响应字段结构。" },
  "TIG-20": { title: "响应内容", text: "响应须包含服务商编号、签发国家、有效期截止日和状态码。" },
  "TIG-21": {
    title: "2026 年 5 月 19 日截止",
    text: "备案须在 2026 年 5 月 19 日 24:00 之前提交到数字贸易协调平台。",
  },
  "TIG-22": { title: "警示标签", text: "逾期未完成备案的，其客户官网在 RCEP 买家侧会显示警示标签。" },
  "TIG-23": { title: "一站多家服务商", text: "不同语言由不同服务商承担的网站，对接成本最高。" },
  "TIG-24": {
    title: "后续可能的要求",
    text: "核验今后可能延伸到接口调用日志审计和多语言隐私政策一致性比对。",
  },
  "TIG-25": {
    title: "公告 RCEP/DT/2026/08",
    text: "据报道，指南于 2026 年 5 月 16 日以此文号发布；我们没有见到原文。",
  },
  "TIG-26": { title: "商务部通知", text: "报道引用了中国商务部实施通知的文号；我们没有见到原文。" },
  "TIG-27": {
    title: "互认清单",
    text: "日本和韩国原定于 2026 年 6 月启动语言服务商认证互认清单的首轮更新。",
  },
  "TIG-28": {
    title: "B2C 适用性审议",
    text: "东盟数字部长会议原计划在第三季度审议指南能否适用于 B2C 场景。",
  },
};

/** What we assume until somebody confirms or refutes it. */
export const assumptions: RegimeMessages["assumptions"] = {
  "TIG-901": {
    title: "24:00 指北京时间",
    text: "报道没有写明时区；若被否定，则按成员国中最早到达的零点计算。",
  },
  "TIG-902": {
    title: "新上线网站有 72 小时",
    text: "截止日之后上线的网站，从上线当天零点起有 72 小时；确认之前不启用。",
  },
  "TIG-903": {
    title: "登记库答复 24 小时内有效",
    text: "超过时限后，在重新查询之前状态为未知；若被否定，则不采信任何答复。",
  },
  "TIG-904": { title: "提前 30 天预警", text: "认证到期前 30 天起列为临界；若被否定，则不预警。" },
  "TIG-905": {
    title: "登记库的读取方式",
    text: "登记库没有公布接口，我们按假定的格式读取；若被否定，则不采信任何答复。",
  },
  "TIG-906": {
    title: "六国名单未知",
    text: "报道没有列出六国，名单因此留空；凡由六国联合签发的认证均予认可。",
  },
  "TIG-907": {
    title: "十五个成员国",
    text: "以十五个签署国为 RCEP 成员国；若被否定，则任何目标国家都计算在内。",
  },
  "TIG-908": {
    title: "有效期含最后一天",
    text: "认证和合同到最后一天结束（北京时间）为止有效；若被否定，则不含最后一天。",
  },
  "TIG-909": {
    title: "中文是出口企业的原文",
    text: "出口企业自己的语言无须语言服务商；若被否定，则每种语言都需要。",
  },
  "TIG-910": {
    title: "覆盖 RCEP 国家的语言",
    text: "以各成员国的通用语言为准；若被否定，则除企业自己的语言外都算。",
  },
  "TIG-911": {
    title: "服务商备案覆盖其网站",
    text: "网站没有单独备案时，以服务商自身的备案为准；若被否定，则每个网站须各自备案。",
  },
  "TIG-912": { title: "以提交时间为准", text: "按时提交即为按时备案；若被否定，则须在截止前作出受理决定。" },
  "TIG-913": {
    title: "接口备案的方式",
    text: "平台未公布接口规范：我们按 dtcp-filing-0.1 格式提交，使用客户端凭据和 HTTP 消息签名。72 小时内未被接收的备案作废、告警并须重新提交。",
  },
  "TIG-914": {
    title: "网站可展示的标识",
    text: "文件未规定任何标识：我们采用 OpenID Federation 信任标记，并提供状态查询接口和 W3C Bitstring 状态列表，格式为 trust-mark-0.1。",
  },
};

/** Where the documents disagree or leave more than one reading. */
export const conflicts: RegimeMessages["conflicts"] = {
  C1: {
    title: "六国还是两国",
    text: "报道要求六国联合认证，又举例说选择标准是至少两国的备案号。",
    readings: {
      six_country: "必须有联合认证；两国备案号只是建议。",
      two_countries: "必须有两国备案号，有了即可。",
    },
  },
  C2: {
    title: "哪六个国家",
    text: "认证由六国联合签发，而指南由十一国发布，其中六国没有列名。",
    readings: {
      not_named: "六国没有列名，名单留空。",
      among_the_issuers: "六国在十一个发布国之中，但仍不知是哪几国。",
    },
  },
  C3: {
    title: "72 小时还是 5 月 19 日 24:00",
    text: "从 5 月 16 日起算的 72 小时在 5 月 19 日当天届满，早于明文写出的期限。",
    readings: { explicit_date: "以明文日期为准。", hours_from_issue: "以 72 小时为准，从发布当天零点起算。" },
  },
  C4: {
    title: "后来上线的网站",
    text: "5 月 19 日之后的网站或服务商该怎么做，标签如何撤除，都没有说明。",
    readings: {
      one_date_for_all: "期限只有一个，新网站也适用。",
      hours_from_go_live: "新网站从上线起有 72 小时。",
    },
  },
  C5: {
    title: "由谁备案",
    text: "一处写的是建站服务商，另一处加上了 SaaS 平台和技术中台；出口企业承担连带责任。",
    readings: {
      every_service_enterprise: "谁建设或运营网站，谁备案；出口企业与服务商共同负责。",
      website_providers_only: "只有建站服务商须备案。",
    },
  },
  C6: {
    title: "状态码指什么",
    text: "可能指认证状态，也可能指 HTTP 状态；字段清单由“such as”（例如）引出，并未穷尽。",
    readings: {
      both: "两者都提供，备案表可以扩充。",
      certification_status: "指认证状态。",
      http_status: "指 HTTP 状态。",
    },
  },
  C7: {
    title: "实时是多快",
    text: "“实时”没有给出数值。",
    readings: {
      own_target: "公布我们自己的目标值，它不是指南的规则。",
      registry_on_each_call: "每次调用都必须查询登记库。",
    },
  },
  C8: {
    title: "只限 B2B，还是包括 B2C",
    text: "本指南针对 B2B，B2C 尚待审议；另一项制度则两者都涵盖。",
    readings: { b2b_only: "只适用于面向企业的网站。", b2b_and_b2c: "面向消费者的网站也适用。" },
  },
};

/** What was announced and should be known by now. */
export const watch: RegimeMessages["watch"] = {
  "TIG-27": { title: "互认清单首轮更新", text: "原定 2026 年 6 月；须查明是否已发布，以及列入了哪些认证。" },
  "TIG-28": { title: "东盟审议 B2C", text: "原定 2026 年第三季度；须查明 B2C 网站是否会纳入。" },
};
