/**
 * What parameters and fields mean, by what their schemas say of them in English. Text between backticks is set as
 * code. One sentence may stand at several fields, so that its Chinese has to fit them all.
 */
export const zhFields: Readonly<Record<string, string>> = {
  // Public answers, badges and marks.
  "Compact JWS (EdDSA) over the members above with iss, sub, iat and exp":
    "紧凑格式的 JWS（EdDSA），包含以上各字段及 iss、sub、iat 和 exp",
  "There where a provider in test mode says it: about no real standing":
    "仅在服务商处于测试模式时出现：不代表任何真实状态",
  "Said by a provider in test mode: about no real standing": "服务商处于测试模式：不代表任何真实状态",
  "How many were measured, of those that are named, of all that are counted":
    "已测量的指标数、已公布名称的指标数和指标总数",
  "How many of what is judged fail": "已判断的指标中不合格的数目",
  "An audit of the site's provider, never the third party's": "由网站的服务商进行的审核，绝不是第三方审核",
  "en, zh or ja, or a tag that begins so; English unless said":
    "en、zh 或 ja，或以它们开头的语言标签；不填则为英文",
  "Name of one mark; the one the site stands worst under unless said":
    "信任标记的名称；不填则取该网站状态最差的一项",
  "Always light or always dark; as the visitor's screen unless said":
    "固定为浅色或深色；不填则随访客的屏幕设置",
  "Name of the mark it speaks of": "所涉及的信任标记的名称",
  "Whether the badge is to be shown at all": "是否应当展示徽章",
  "Why it is not shown": "不展示的原因",
  "Both of them, as a badge says it": "以上两项合为一句，即徽章上的文字",
  "The site's own address": "网站自己的地址",
  "Address of the kind of mark": "信任标记类型的地址",
  "A site's own address": "某个网站自己的地址",
  "Addresses of a page; 100 unless said, which is the most": "每页的地址数；不填则为 100，这也是上限",
  "The `next` of the page before, as it was given": "上一页的 `next`，原样传入",
  "Compact JWS (EdDSA)": "紧凑格式的 JWS（EdDSA）",
  "The mark, as it was given": "信任标记，按取得时的原样",
  "revocation-1 or suspension-1, as a mark names it": "revocation-1 或 suspension-1，以信任标记中写明的为准",
  "xsd:dateTimeStamp: the list as it was then": "xsd:dateTimeStamp 格式：读取该时刻的列表",
  "A BitstringStatusListCredential as a compact JWS (EdDSA)":
    "BitstringStatusListCredential，紧凑格式的 JWS（EdDSA）",
  "Name of an answer's operation": "某项答复的操作名称",

  // Lists, clients and sites.
  "Send it as `after` for the page that follows": "读取下一页时作为 `after` 传入",
  "The client's slug": "客户在地址中的名称（slug）",
  "What it shows to whom; null where nobody said": "向谁展示哪些内容；无人说明时为 null",
  "What it shows to whom, as a whole": "向谁展示哪些内容，须整体给出",
  "What was seen, such as dns_none or page_other": "所看到的情况，例如 dns_none 或 page_other",
  "The one under way, or the last one": "正在进行的检查，或最近一次检查",

  // Audits.
  "Those that ended well, newest first, at most 30": "顺利完成的审核，最新在前，最多 30 次",
  "How findings on these pages moved; null until it ended well":
    "这些页面上的问题如何变化；顺利完成之前为 null",
  "Looks at some pages, newest first, at most 10": "对部分页面的复查，最新在前，最多 10 次",
  "The same for as long as rule, pages and subject are": "规则、页面和对象不变时保持不变",
  "The texts it rests on, as they stand on their pages": "所依据的原文，与页面上一致",
  "The person who looks after it": "负责人",
  "What is open, gravest first, at most 200 of findingCount":
    "未解决的问题，最严重的在前，从 findingCount 项中最多列出 200 项",
  "Addresses of pages of the site to look at alone": "只检查网站的这些页面地址",

  // Reference sources and payment paths.
  "Whether it speaks for every site of the client": "是否适用于该客户的所有网站",
  "Null until its first reading suggested one": "首次读取给出建议之前为 null",
  "When it was read well last": "上次成功读取的时间",
  "Null for one that was taken over": "已采用的读取为 null",
  "Of what was read": "所读取内容的哈希值",
  "Where in the feed": "在数据中的位置",
  "The first fifty": "前五十项",
  "Newest first, 10 at most": "最新在前，最多 10 次",
  "Its place among those that were sent": "在所发送各项中的序号",
  "Probes that count: those that say something of the redirect": "计入统计的探测，即能够说明跳转情况的探测",
  "Lower end of the 95 per cent confidence interval (Wilson)": "95% 置信区间的下限（Wilson）",
  "From the last step to the gateway's whole document": "从最后一步到网关页面完整送达的用时",
  "Newest first, 30 at most": "最新在前，最多 30 次",
  "Our own probes of the same days": "同期我方的探测",

  // Content.
  "The site's name in addresses": "网站在地址中的名称",
  "The CMS's own name of it, the same in every language": "CMS 自己的名称，各语言相同",
  "The CMS's own; a digest of `text` where there is none": "CMS 自己的版本号；没有时取 `text` 的摘要",
  "How it came to be in its language; none for the original": "该语言内容的产生方式；原文为 none",
  "Name or mail address": "姓名或邮箱",
  "Where its page is, or will be: audits tell it by that": "页面现在或将来的地址；审核据此识别",
  "HTML, or lines of text": "HTML，或逐行的文字",
  "What it was translated from": "译自的原文",
  "Rules that ask for it": "提出该要求的规则",
  "Where this revision is": "该版本所处的阶段",
  "A person, our comparison with its source, or that nobody has to; null while it is not":
    "由人核验、与原文比较核验，或无需核验；尚未核验时为 null",
  "Parameters held against the source; null where none were": "与原文比对的参数；没有比对时为 null",
  "Why a person sent it back": "退回的理由",
  "When a check let this revision through": "该版本获准上线的时间",
  "What that rested on": "获准上线的依据",
  "When an audit last saw its page since": "此后审核最近一次看到其页面的时间",
  "Since when it is seen live although no revision was let through": "未获准却已上线，自何时起被看到",

  // Responsibilities, labels, certification and platforms.
  "Hash of the matrix as it is now": "现行责任分工表的哈希值",
  "LSPs with a contract in force": "合同生效中的语言服务商",
  "The LSP that signed; null for the others": "签署的语言服务商；其他签署方为 null",
  "Whether it counts, and if not, why": "是否有效；无效时为其原因",
  "Hash of the matrix that was signed": "所签署责任分工表的哈希值",
  "Newest first": "最新在前",
  "Whether the label shows, or was there and has gone": "警示标签是否显示，或曾经显示、现已消失",
  "The latest look first": "最近一次查看在前",
  "Null before the first step": "第一步之前为 null",
  "Where the site may go from there": "网站接下来可以登记的步骤",
  "A body of the directory by its id, or another by its name": "名单中机构的编号，或其他机构的名称",
  "Whether the third party's audit was passed": "是否通过第三方审核",
  "Newest first, 200 at most": "最新在前，最多 200 项",
  "One a regime that knows such a badge": "每项设有此类标识的制度一项",
  "The platform's id": "平台的标识符",
  "Null where nobody said": "无人说明时为 null",
  "The company's number there": "企业在平台上的编号",
  "The certified distributor on whose site the company is shown": "在其网站上展示该企业的认证经销商",
  "How the profile that was sent last stands": "最近一次发送的资料的状态",
  "Why the platform refused it, as it said": "平台所述的拒绝原因",
  "The platform's own reference of it": "平台给出的编号",
  "How often it was sent": "发送次数",
  "One a platform that a regime names": "制度所列的每个平台一项",

  // Certificates, filings, self-tests and deadlines.
  "The registry's word while it may be relied on": "登记库的答复，仅在可采信期间给出",
  "What it last said": "登记库最近一次的答复",
  "Null for the provider's own": "服务商自身的备案为 null",
  "The platform's own number of it": "平台给出的编号",
  "Whether it waits for another member than its maker to send it": "是否等待准备人以外的成员发送",
  "Since when its interface is no longer as it was filed": "接口自何时起与备案内容不再一致",
  "endpoint, auth, fields, contract or dead": "endpoint、auth、fields、contract 或 dead 之一",
  "queued, running, passed or failed": "queued、running、passed 或 failed 之一",
  "Code of the first check that failed": "首个未通过的检查的代码",
  "Key of the regime's messages": "制度文本中的消息键",
  "Who must act": "由谁办理",

  // Webhooks and pushes.
  "Only what concerns this client; null for everything": "仅限涉及该客户的内容；null 表示全部",
  "Deliveries not yet taken": "尚未被接收的消息数",
  "Deliveries given up or expired": "已放弃或已过期的消息数",
  "Its last characters": "末尾字符",
  "What its receiver checks signatures with; in this answer and nowhere else":
    "接收方用于核验签名的密钥或公钥；仅在此次应答中给出",
  "Only to this endpoint": "仅限发往该端点的消息",
  "Its `webhook-id` and idempotency key, whatever is sent again":
    "即 `webhook-id` 和幂等键，重新发送时保持不变",
  "Its endpoint is paused or disabled: nothing goes out by itself": "端点已暂停或已停用：不会自动发送",
  "Codes of what went wrong": "出错原因的代码",
};
