import { NEWEST_VERSION } from "../api-version";
import { KEPT_HOURS } from "../idempotency-key";
import type { DocsWords } from "./docs-words";

/** The documentation page in Simplified Chinese. */
export const zh: DocsWords = {
  title: "{provider}：API 文档",
  introduction: [
    "除另有说明外，应答均为 JSON；请求被拒绝时，一律返回问题详情文档（RFC 9457），其中的 `reason` 是固定的原因代码。供程序读取的接口文档见 {contract}（OpenAPI 3.1）。",
    "密钥通过 `Authorization: Bearer` 发送。每个密钥都有每分钟的速率限制：`RateLimit` 标明剩余次数；收到 429 时，请按 `Retry-After` 等待后重试。凡使用密钥的 POST 都接受由您生成的幂等键 `Idempotency-Key`：失败后以同一个键重新发送，操作只会执行一次。列表采用游标分页：将上一页的 `next` 作为 `after` 传入，即可读取下一页。他人也可能修改的内容，修改时须在 `If-Match` 中带上您读取时得到的 `ETag`。",
  ],
  key: "API 密钥，仅保留在本页面中",
  needs: "需要具有 `{scope}` 权限的密钥。",
  optional: "（可选）",
  body: "请求正文",
  run: "发送请求",
  nothingAsked: "尚未发送请求。",
  noAnswer: "没有应答：{reason}",
  snippets: "代码示例",
  copy: "复制",
  copied: "已复制",
  answers: "应答状态",
  answerBelow: "结构见下文",
  answerEmpty: "无正文",
  answerProblem: "问题详情文档",
  requestBody: "请求正文",
  response: "应答",
  responseAs: "应答，`{type}`",
  statuses: {
    200: "成功",
    201: "已创建",
    202: "已受理",
    304: "内容未变",
    400: "请求格式有误",
    401: "密钥或签名无效",
    403: "权限不足",
    404: "不存在",
    409: "冲突",
    412: "内容已被修改",
    413: "正文过大",
    422: "参数或内容有误",
    428: "缺少必需的请求头",
    429: "超过速率限制",
    503: "暂时不可用",
  },
  groups: {
    public: "公开接口",
    clients: "客户",
    sites: "网站",
    "reference-sources": "参照数据源",
    "content-units": "内容",
    "lsp-companies": "语言服务商",
    "lsp-contracts": "本地化合同",
    "lsp-certificates": "语言服务商认证",
    filings: "备案",
    "self-tests": "外部自测",
    deadlines: "期限",
    "webhook-endpoints": "Webhook 端点",
    pushes: "推送",
  },
};

/** What the headers of a call are for, by their names. */
export const zhHeaders: Readonly<Record<string, string>> = {
  "API-Version": `接口文档的版本日期；不填则使用最新版本（${NEWEST_VERSION}）。`,
  "Idempotency-Key": `由您生成的幂等键，采用结构化字段字符串，例如 "8e03978e-40d5-43dd"。${KEPT_HOURS} 小时内以同一个键重新发送同一请求，将得到首次的应答，并带有 Idempotent-Replayed 标记。`,
  "If-Match": "您读取时得到的 ETag，或 *。",
  "If-None-Match": "您已有内容的 ETag；其中之一仍有效时返回 304。",
};
