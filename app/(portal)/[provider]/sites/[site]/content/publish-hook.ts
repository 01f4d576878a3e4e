/** What a developer pastes into a CMS: it asks before something goes live, and stops it where it may not. */
export function publishHook(address: string): string {
  return `export async function beforePublish(units) {
  // units: [{ key, language, revision, translation: "human" | "machine" | "both" | "none", title, url, text, source }]
  const response = await fetch("${address}", {
    method: "POST",
    headers: {
      authorization: \`Bearer \${process.env.ACCORDANT_KEY}\`,
      "content-type": "application/json",
      "idempotency-key": \`"\${crypto.randomUUID()}"\`,
    },
    body: JSON.stringify({ units }),
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status === 200) return;
  const problem = await response.json();
  const lines = (problem.units ?? []).map((unit) => \`\${unit.key} (\${unit.language}): \${unit.detail} \${unit.todo}\`);
  throw new Error([problem.detail, ...lines].join("\\n"));
}`;
}
