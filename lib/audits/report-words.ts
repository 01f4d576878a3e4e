import type { IndicatorCode, IndicatorOutcome } from "./audit-report";
import type { AuditLocale } from "./finding-words";

interface ReportWords {
  title: string;
  read: string;
  /** Of a run that asked only for what had changed since the last. */
  unchanged: string;
  languages: string;
  notSeen: string;
  leftOut: string;
  stop: Record<string, string>;
  findings: string;
  more: string;
  method: string;
  value: string;
  disclosed: string;
  pairs: string;
  unseenWhy: Record<string, string>;
  leftOutWhy: Record<string, string>;
  indicators: Record<IndicatorCode, string>;
  outcomes: Record<IndicatorOutcome, string>;
}

export const REPORT_WORDS: Record<AuditLocale, ReportWords> = {
  en: {
    title: "Audit of {url}, {at}",
    read: "{read} pages read, {groups} of them different ones, {aligned} in more than one language; {gone} not there, {unseen} not seen",
    unchanged:
      "Of these the site said of {unchanged} that they had not changed since the last audit; every seven days it is asked for all of them",
    languages: "Languages: {list}",
    notSeen: "Not seen (nothing is concluded from it):",
    leftOut: "Not followed:",
    stop: {
      pages: "The reading ended at its limit of pages; there are more.",
      time: "The reading ended when its time was over.",
      unresponsive: "The reading ended because the site did not answer any more.",
      ended: "The reading was ended.",
    },
    findings: "{count} findings",
    more: "… and {count} more (all of them with --json)",
    method: "Method: ",
    value: "{value} of what could be told; told {measured} of {of}",
    disclosed:
      "{measured} named indicators measured in this run; {disclosed} indicators have a name, the others are undisclosed.",
    pairs:
      "{languages}: {equal} equal, {deviating} deviating, {missing} missing, {untranslated} untranslated, {not_comparable} not comparable",
    unseenWhy: {
      blocked: "blocked",
      robots: "forbidden by robots.txt",
      too_slow: "no answer in time",
      server_error: "server error",
      unreachable: "unreachable",
      refused: "an address that may not be called",
      too_many_redirects: "too many redirects",
      elsewhere: "leads to another site",
      too_deep: "too deeply nested to be parsed",
      needs_browser: "needs a browser and could not be read in one",
      limit: "time was over",
    },
    leftOutWhy: {
      limit: "too many addresses were waiting",
      calendar: "one page for every date",
      query: "the same page asked otherwise",
      pattern: "too many pages of one pattern",
      repeating: "addresses that repeat themselves",
      too_far: "too many links away",
      variants: "language variants beyond sixty of a page",
    },
    indicators: {
      content_consistency: "Content in all languages",
      parameter_consistency: "Parameters in all languages",
      parameter_authenticity: "Parameters against a reference",
      certificate_validity: "Certificates' validity chain",
      payment_redirects: "Local payment redirects",
    },
    outcomes: { pass: "pass", marginal: "marginal", fail: "FAIL", blocked: "blocked", unknown: "unknown" },
  },
  zh: {
    title: "{url} 的审核，{at}",
    read: "已读 {read} 个页面，共 {groups} 个不同页面，其中 {aligned} 个有多种语言；{gone} 个不存在，{unseen} 个无法看到",
    unchanged: "其中 {unchanged} 个页面，网站表示自上次审核以来未变；每七天重新完整读取一次",
    languages: "语言：{list}",
    notSeen: "无法看到（不据此下结论）：",
    leftOut: "未继续跟踪：",
    stop: {
      pages: "达到页面数上限，还有更多页面。",
      time: "达到时间上限。",
      unresponsive: "网站不再应答，读取中止。",
      ended: "读取被中止。",
    },
    findings: "{count} 条发现",
    more: "…… 另有 {count} 条（用 --json 查看全部）",
    method: "方法：",
    value: "可判断部分的 {value}；可判断 {measured}，共 {of}",
    disclosed: "本次测量了 {measured} 个已命名指标；{disclosed} 个指标已公布名称，其余尚未公布。",
    pairs:
      "{languages}：一致 {equal}，不一致 {deviating}，缺失 {missing}，未翻译 {untranslated}，不可比 {not_comparable}",
    unseenWhy: {
      blocked: "被拒绝访问",
      robots: "robots.txt 禁止",
      too_slow: "未及时应答",
      server_error: "服务器错误",
      unreachable: "无法连接",
      refused: "不允许访问的地址",
      too_many_redirects: "重定向过多",
      elsewhere: "转到其他网站",
      too_deep: "嵌套过深，无法解析",
      needs_browser: "需要浏览器，未能读取",
      limit: "时间已到",
    },
    leftOutWhy: {
      limit: "等待的地址过多",
      calendar: "每个日期一页",
      query: "同一页面的不同查询",
      pattern: "同一模式的页面过多",
      repeating: "地址自我重复",
      too_far: "链接层级过深",
      variants: "同一页面超过六十种语言版本",
    },
    indicators: {
      content_consistency: "多语言内容一致性",
      parameter_consistency: "多语言参数一致性",
      parameter_authenticity: "参数真实性",
      certificate_validity: "证书有效性链",
      payment_redirects: "本地支付跳转",
    },
    outcomes: { pass: "通过", marginal: "临界", fail: "不通过", blocked: "受阻", unknown: "未知" },
  },
};
