import { getTranslations } from "next-intl/server";
import { CodeBlock } from "@/app/_ui/code-block";
import { CopyField } from "@/app/_ui/copy-field";
import { Disclosure } from "@/app/_ui/disclosure";
import { issuerOf } from "@/lib/answers";
import { findRegime } from "@/lib/regimes";
import type { ReadAnswer } from "./read-answer";

function recipeFor(answerUrl: string, keysUrl: string, issuer: string, type: string): string {
  return [
    'import { createRemoteJWKSet, jwtVerify } from "jose";',
    `const { jws } = await (await fetch("${answerUrl}")).json();`,
    `const keys = createRemoteJWKSet(new URL("${keysUrl}"));`,
    `const { payload } = await jwtVerify(jws, keys, { issuer: "${issuer}", typ: "${type}" });`,
    "console.log(payload.sub, payload.statusCode, payload.validUntil);",
  ].join("\n");
}

type CheckYourselfProps = { answer: ReadAnswer; provider: string; site: string };

/** Everything needed to check the answer without believing this page. */
export async function CheckYourself({ answer, provider, site }: CheckYourselfProps) {
  const t = await getTranslations("verification");
  const operation = findRegime(answer.regime)?.answers.find((each) => each.name === answer.operation);
  const issuer = issuerOf(provider);
  const keysUrl = new URL("/.well-known/jwks.json", issuer).href;
  const answerUrl = `${issuer}/v1/sites/${site}/${answer.operation}`;
  return (
    <Disclosure title={t("check")}>
      <p className="reading">{t("checkIntro")}</p>
      <CodeBlock label={t("answer")} code={answer.jws} wrap />
      <CopyField label={t("source")} value={answerUrl} />
      <CopyField label={t("keys")} value={keysUrl} />
      <CodeBlock
        label={t("recipe")}
        code={recipeFor(answerUrl, keysUrl, issuer, operation?.jwsType ?? "JWT")}
      />
      {answer.receipt === null ? null : (
        <p className="reading">
          <a
            href={answer.receipt}
            rel="noreferrer"
            className="rounded-control font-medium text-accent-text underline underline-offset-2"
          >
            {t("receipt")}
          </a>
          <span className="block text-ink-soft">{t("receiptBody")}</span>
        </p>
      )}
    </Disclosure>
  );
}
