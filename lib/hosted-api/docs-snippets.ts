import type { Route } from "./route";

/** One language a call is shown in; `escape` says to the page how a value is written in its texts. */
export interface Snippet {
  language: "curl" | "JavaScript" | "Python" | "PHP";
  escape: "shell" | "json" | "php";
  /** With `__URL__`, `__KEY__`, `__BODY__` and, where the language makes none itself, `__ONCE__` in the places of values. */
  template: string;
}

interface Parts {
  method: string;
  isKeyed: boolean;
  isOnce: boolean;
  isSeen: boolean;
  hasBody: boolean;
  bodyType: string;
  isText: boolean;
}

function partsOf(route: Route): Parts {
  return {
    method: route.method,
    isKeyed: route.access === "management",
    isOnce: route.idempotency !== undefined,
    isSeen: route.isConditional === true,
    hasBody: route.method !== "GET",
    bodyType: route.requestType ?? "application/json",
    isText: route.mediaType !== undefined,
  };
}

function lines(...all: readonly (string | false)[]): string {
  return all.filter((line) => line !== false).join("\n");
}

function curl({ method, isKeyed, isOnce, isSeen, hasBody, bodyType }: Parts): string {
  return [
    `curl -X ${method} '__URL__'`,
    isKeyed && `-H 'Authorization: Bearer __KEY__'`,
    isOnce && `-H 'Idempotency-Key: __ONCE__'`,
    isSeen && `-H 'If-Match: *'`,
    hasBody && `-H 'Content-Type: ${bodyType}'`,
    hasBody && `-d '__BODY__'`,
  ]
    .filter((part) => part !== false)
    .join(" \\\n  ");
}

function javaScript({ method, isKeyed, isOnce, isSeen, hasBody, bodyType, isText }: Parts): string {
  return lines(
    `const response = await fetch("__URL__", {`,
    `  method: "${method}",`,
    `  headers: {`,
    isKeyed && `    Authorization: "Bearer __KEY__",`,
    isOnce && '    "Idempotency-Key": `"${crypto.randomUUID()}"`,',
    isSeen && `    "If-Match": "*",`,
    hasBody && `    "Content-Type": "${bodyType}",`,
    `  },`,
    hasBody && `  body: "__BODY__",`,
    `});`,
    `console.log(response.status, await response.${isText ? "text" : "json"}());`,
  );
}

function python({ method, isKeyed, isOnce, isSeen, hasBody, bodyType, isText }: Parts): string {
  return lines(
    `import ${isText ? "" : "json, "}urllib.request${isOnce ? ", uuid" : ""}`,
    ``,
    `request = urllib.request.Request(`,
    `    "__URL__",`,
    `    method="${method}",`,
    `    headers={`,
    isKeyed && `        "Authorization": "Bearer __KEY__",`,
    isOnce && `        "Idempotency-Key": f'"{uuid.uuid4()}"',`,
    isSeen && `        "If-Match": "*",`,
    hasBody && `        "Content-Type": "${bodyType}",`,
    `    },`,
    hasBody && `    data="__BODY__".encode(),`,
    `)`,
    `with urllib.request.urlopen(request) as response:`,
    isText
      ? `    print(response.status, response.read().decode())`
      : `    print(response.status, json.load(response))`,
  );
}

function php({ method, isKeyed, isOnce, isSeen, hasBody, bodyType }: Parts): string {
  return lines(
    `<?php`,
    `$call = curl_init('__URL__');`,
    `curl_setopt_array($call, [`,
    `    CURLOPT_CUSTOMREQUEST => '${method}',`,
    `    CURLOPT_RETURNTRANSFER => true,`,
    `    CURLOPT_HTTPHEADER => [`,
    isKeyed && `        'Authorization: Bearer __KEY__',`,
    isOnce && `        'Idempotency-Key: "' . bin2hex(random_bytes(16)) . '"',`,
    isSeen && `        'If-Match: *',`,
    hasBody && `        'Content-Type: ${bodyType}',`,
    `    ],`,
    hasBody && `    CURLOPT_POSTFIELDS => '__BODY__',`,
    `]);`,
    `$body = curl_exec($call);`,
    `echo curl_getinfo($call, CURLINFO_RESPONSE_CODE), ' ', $body;`,
  );
}

/** A call in four languages, as it can be pasted and run. */
export function snippetsOf(route: Route): Snippet[] {
  const parts = partsOf(route);
  return [
    { language: "curl", escape: "shell", template: curl(parts) },
    { language: "JavaScript", escape: "json", template: javaScript(parts) },
    { language: "Python", escape: "json", template: python(parts) },
    { language: "PHP", escape: "php", template: php(parts) },
  ];
}
