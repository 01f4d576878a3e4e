/** How each indicator is measured, and what those that are not would need. */
export const METHODS = {
  content: {
    en: "Pages that are there in one language only, sections and passages left out or untranslated, as a share of the pages compared; heads, hreflang and structured data that disagree make it marginal. What could not be seen is in no share.",
    zh: "缺少语言版本的页面、缺失的章节以及未翻译的段落，占已比较页面的比例；标题、hreflang 与结构化数据不一致时为临界。无法看到的内容不计入比例。",
  },
  parameters: {
    en: "Parameters that two languages of a product page print differently, by value and unit and not by how they are written, as a share of those that could be told; parameters missing or untranslated in one language make it marginal.",
    zh: "同一产品页面两种语言之间数值或单位不同（不计写法差异）的参数，占可判断参数的比例；某一语言缺失或未翻译的参数使其为临界。",
  },
  authenticity: {
    en: "Not measured by this run: it needs a reference feed (ERP or PIM) to hold the pages against.",
    zh: "本次未测量：需要参考数据源（ERP 或 PIM）与页面比对。",
  },
  authenticityHeld: {
    en: "Parameters on product pages, in every language, against the connected sources (ERP, PIM, file or interface): bound by model, SKU or trade item number and by the parameter's name, compared by value and unit. Deviating ones as a share of those that could be told; what is on one side only makes it marginal, and what cannot be told is in no share.",
    zh: "将各语言产品页面的参数与已连接的数据源（ERP、PIM、文件或接口）比对：按型号、SKU 或商品编号以及参数名称对应，按数值和单位比较。比例：不一致的参数占可判断参数；仅一方有的参数使其为临界，无法判断的不计入比例。",
  },
  certificates: {
    en: "Time to the last byte of the final response, redirects included; the median of at least three looks spread out is held against the limit, and where the slowest does not keep it the link is marginal. A wall (401, 403, 429, a challenge) is blocked and no failure. Who counts as an issuer is a list of ours (an assumption). Share: links that failed of those that could be told.",
    zh: "计至最终响应最后一个字节的时间（含重定向）；以至少三次分散测量的中位数与上限比较，最慢一次超限则为临界。拒绝程序访问（401、403、429 或验证页面）记为受阻，不算失败。签发机构名单由我们整理（属假设）。比例：失败链接占可判断链接。",
  },
  paymentProbed: {
    en: "Not measured by this run but by probes apart from it, with the exporter's consent: a browser goes from a test product to the gateway's page and stops before paying, from where our servers stand. Of the way that stands worst, over the days that count; held against the limit with the 95 per cent confidence interval (Wilson). Probes that were turned away or saw nothing do not count. Share: redirects that failed or timed out of those that could be told.",
    zh: "并非由本次运行测量，而是经出口商同意单独探测：浏览器从测试商品走到网关页面，在付款前停止，从我方服务器所在地出发。取表现最差的路径，在计入的天数内，以 95% 置信区间（Wilson）与界限比较。被拒绝或未能看到的探测不计入。比例：失败或超时的跳转占可判断跳转。",
  },
  payment: {
    en: "Not measured by this run: it needs the exporter's consent, a named test product and a browser that stops before paying.",
    zh: "本次未测量：需要出口商同意、指定的测试商品以及在付款前停止的浏览器。",
  },
} as const;
