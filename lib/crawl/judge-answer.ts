import type { Answered, UnseenReason } from "./fetch-page";

export type Judged =
  | { is: "page" }
  /** There, and no page. */
  | { is: "other" }
  | { is: "gone" }
  | { is: "unseen"; why: UnseenReason };

const WALL =
  /<title>\s*(?:just a moment|attention required|access denied|are you a robot|ddos-guard|安全验证)/i;
const WALL_BYTES = 4_096;

/** Whether an answer comes from something that keeps programs out, not from the site. */
export function isWall({ status, headers, body }: Pick<Answered, "status" | "headers" | "body">): boolean {
  if ([401, 403, 407, 429, 451].includes(status) || headers.get("cf-mitigated") === "challenge") return true;
  return WALL.test(body.subarray(0, WALL_BYTES).toString("utf8"));
}

/** What an answer means: a page, nothing there (404, 410), or something that could not be seen. */
export function judgeAnswer(answer: Answered): Judged {
  const { status, contentType } = answer;
  if (status === 404 || status === 410) return { is: "gone" };
  if (isWall(answer)) return { is: "unseen", why: "blocked" };
  if (status >= 500 || status < 200 || status >= 300)
    return { is: "unseen", why: status >= 400 && status < 500 ? "blocked" : "server_error" };
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType) ? { is: "page" } : { is: "other" };
}
