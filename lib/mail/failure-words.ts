import type { GuardedFetchError } from "@/lib/core/guarded/guarded-fetch";

/** What the transport, the receiver or this product says went wrong with a delivery. */
type FailureCode =
  | GuardedFetchError["code"]
  | "redirected"
  | "gone"
  | "push_malformed"
  | "mail_malformed"
  | "internal"
  | "attempts_spent"
  | "refused"
  | "not_its_own"
  | "endpoint_ended"
  | "deadline_passed";

type Words = Record<FailureCode | "http" | "httpDenied" | "smtp" | "unknown", string>;

const EN: Words = {
  unreachable: "No connection could be made.",
  closed:
    "It closed the connection without an answer. A server that asks for a client certificate does so where it does not know ours.",
  untrusted:
    "Its own certificate is not trusted: it rests on no authority we know, has expired, or names another server.",
  certificate_refused:
    "It refused our client certificate, or asks for one where none is set. Connect again with the one it knows.",
  too_slow: "It did not answer in time.",
  too_large: "Its answer was too large to read.",
  too_many_redirects: "It redirected, which is not followed.",
  address_refused: "Its address is a private one, which we do not call.",
  scheme_refused: "Its address is not one we can call.",
  port_refused: "Its port is neither 443 nor 80, nor one that this deployment allows; nothing was sent.",
  redirected: "It redirected to another address, which is not followed. Enter the final address.",
  gone: "It answered 410: it wants nothing any more.",
  push_malformed: "The message could not be read back; it was not sent.",
  mail_malformed: "The mail could not be read back; it was not sent.",
  internal: "Something went wrong here, and we are told of it.",
  attempts_spent: "Every attempt failed.",
  refused: "It was refused as it is.",
  deadline_passed: "It was not taken in time.",
  not_its_own: "It belongs to somebody else than its endpoint; it was not sent.",
  endpoint_ended: "Its endpoint was ended.",
  http: "It answered with HTTP status {status}.",
  httpDenied: "It answered with HTTP status {status}: it does not know or does not allow us.",
  smtp: "The mail server answered {status}.",
  unknown: "It failed ({code}).",
};

const ZH: Words = {
  unreachable: "无法建立连接。",
  closed: "对方未作答复就关闭了连接。要求客户端证书的服务器在不认可我们的证书时会这样做。",
  untrusted: "对方服务器的证书不受信任：签发机构未知、已过期，或证书上的名称不符。",
  certificate_refused:
    "对方拒绝了我们的客户端证书，或要求出示证书而此处未设置。请使用对方认可的证书重新连接。",
  too_slow: "对方未及时应答。",
  too_large: "对方的应答过大，无法读取。",
  too_many_redirects: "对方要求跳转，系统不予跟随。",
  address_refused: "对方地址属于内网，系统不会访问。",
  scheme_refused: "对方地址无法访问。",
  port_refused: "对方端口不是 443 或 80，也不是本系统允许的端口，未予发送。",
  redirected: "对方要求跳转到其他地址，系统不予跟随。请填写最终地址。",
  gone: "对方返回 410，表示不再接收消息。",
  push_malformed: "消息内容无法读取，未予发送。",
  mail_malformed: "邮件内容无法读取，未予发送。",
  internal: "系统内部出错，我们已获知。",
  attempts_spent: "所有尝试均已失败。",
  refused: "对方拒绝接收该内容。",
  deadline_passed: "未能按时送达。",
  not_its_own: "该消息与接收端不属于同一服务商，未予发送。",
  endpoint_ended: "接收端已停用。",
  http: "对方返回 HTTP 状态 {status}。",
  httpDenied: "对方返回 HTTP 状态 {status}：不识别或不允许我们访问。",
  smtp: "邮件服务器返回 {status}。",
  unknown: "发送失败（{code}）。",
};

export const FAILURE_WORDS = { en: EN, zh: ZH };
export type FailureWordKey = keyof Words;

/** Whether a code has words of its own. */
export function isFailureWord(code: string): code is FailureWordKey {
  return Object.hasOwn(EN, code);
}
