/** An answer that is ready to be sent, or to be spoilt by a fault. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** A problem document (RFC 9457) and what a refusal adds to it. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  [more: string]: unknown;
}

export function problemAnswer(problem: Problem, headers: Record<string, string> = {}): Answer {
  const body = JSON.stringify({ type: "about:blank", ...problem });
  return {
    status: problem.status,
    headers: { "content-type": "application/problem+json", ...headers },
    body,
  };
}

/** The answer as a response. */
export function send({ status, headers, body }: Answer): Response {
  return new Response(body === "" ? null : body, { status, headers });
}
