import type { AuditLocale, Indicator, IndicatorOutcome } from "@/lib/audits";

interface ViewWords {
  title: string;
  site: string;
  exporter: string;
  regime: string;
  when: string;
  from: string;
  engine: string;
  run: string;
  hash: string;
  ours: string;
  read: string;
  language: string;
  pages: string;
  aligned: string;
  pair: string;
  equal: string;
  deviating: string;
  missing: string;
  untranslated: string;
  notComparable: string;
  indicators: string;
  outcome: string;
  notMeasured: string;
  method: string;
  findings: string;
  noFindings: string;
  more: string;
  nothing: string;
  uncomparable: string;
  uncomparableNone: string;
  unseen: string;
  unseenNone: string;
  counterparts: string;
  dropped: string;
  outcomes: Record<IndicatorOutcome, string>;
  found: Record<Indicator["findings"][number]["outcome"], string>;
}

/** The report's own words; what the report for a terminal says as well comes from there. */
export const VIEW_WORDS: Record<AuditLocale, ViewWords> = {
  en: {
    title: "Audit report",
    site: "Site",
    exporter: "Exporter",
    regime: "Regime",
    when: "Read",
    from: "{from} to {to}",
    engine: "Engine",
    run: "Audit",
    hash: "SHA-256 of report.json",
    ours: "This audit is ours: it shows what an auditor would find and never stands in for the third party's audit.",
    read: "What was read",
    language: "Language",
    pages: "Pages",
    aligned: "With another language beside them",
    pair: "Languages compared",
    equal: "Equal",
    deviating: "Deviating",
    missing: "Missing",
    untranslated: "Untranslated",
    notComparable: "Not comparable",
    indicators: "Indicators",
    outcome: "Outcome",
    notMeasured: "not measured",
    method: "Method and assumptions",
    findings: "Findings",
    noFindings: "Nothing was found.",
    more: "{count} more are in report.json.",
    nothing: "nothing",
    uncomparable: "What could not be compared",
    uncomparableNone: "Everything that belongs together could be compared.",
    unseen: "What could not be seen",
    unseenNone: "Everything that was found was read.",
    counterparts: "{count} pages may be there in a language in which they were not seen.",
    dropped: "{count} findings beyond the limit of a report were counted and are not listed.",
    outcomes: { pass: "Pass", marginal: "Marginal", fail: "Fail", blocked: "Blocked", unknown: "Unknown" },
    found: {
      deviating: "Deviates",
      missing: "Missing",
      untranslated: "Untranslated",
      not_comparable: "Cannot be compared",
      disagreeing: "Disagrees",
      marginal: "Marginal",
      fail: "Fails",
      blocked: "Blocked",
      unknown: "Cannot be told",
    },
  },
  zh: {
    title: "审核报告",
    site: "网站",
    exporter: "出口商",
    regime: "制度",
    when: "读取时间",
    from: "{from} 至 {to}",
    engine: "引擎版本",
    run: "审核编号",
    hash: "report.json 的 SHA-256",
    ours: "本审核由我们进行：显示审核机构可能发现的问题，绝不替代第三方审核。",
    read: "读取范围",
    language: "语言",
    pages: "页面数",
    aligned: "有其他语言版本对应",
    pair: "比较的语言",
    equal: "一致",
    deviating: "不一致",
    missing: "缺失",
    untranslated: "未翻译",
    notComparable: "不可比",
    indicators: "指标",
    outcome: "结果",
    notMeasured: "未测量",
    method: "方法与假设",
    findings: "发现",
    noFindings: "未发现问题。",
    more: "另有 {count} 条，见 report.json。",
    nothing: "无内容",
    uncomparable: "无法比较的内容",
    uncomparableNone: "所有对应内容均可比较。",
    unseen: "无法看到的内容",
    unseenNone: "找到的内容均已读取。",
    counterparts: "有 {count} 个页面可能存在未能看到的语言版本。",
    dropped: "超出报告上限的 {count} 条发现已计数，但未列出。",
    outcomes: { pass: "通过", marginal: "临界", fail: "不通过", blocked: "受阻", unknown: "未知" },
    found: {
      deviating: "不一致",
      missing: "缺失",
      untranslated: "未翻译",
      not_comparable: "无法比较",
      disagreeing: "相互矛盾",
      marginal: "临界",
      fail: "不通过",
      blocked: "受阻",
      unknown: "无法判断",
    },
  },
};

/** Puts values into a sentence. */
export function fillIn(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ""));
}
