import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import ts from "typescript";
import { expect, it } from "vitest";
import { messages } from "@/app/_i18n/messages";
import { AppError, fieldProblem } from "@/lib/core/errors";
import { explain } from "./explain";
import { FIELD_WORDS_ZH } from "./field-words";

/** Refusals that have a sentence of their own kind in every language, or reach no reader of the portal. */
const GENERAL = new Set([
  "callback_unreadable",
  "conflict",
  "forbidden",
  "internal",
  "invalid",
  "invitation_gone",
  "key_refused",
  "not_found",
  "provider_exists",
  "too_large",
  "unauthenticated",
]);
/** Folders whose refusals go to operators, counterparts and machines. */
const MACHINES =
  /^(?:regimes|hosted-api|references|outbox|mail|jobs|blobs|answers)\/|^core\/(?:env|blob-url|guarded|db)|^assessments\//;
/** Parser methods whose last argument may be our own words. */
const CHECKS = new Set(["refine", "regex", "min", "max", "length", "email", "url", "uuid", "startsWith"]);

interface Said {
  words: string;
  where: string;
}

const isText = (node: ts.Node | undefined): node is ts.StringLiteralLike =>
  !!node && ts.isStringLiteralLike(node);

function nameOf(node: ts.Expression): string {
  return ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : "";
}

// The words a node says, those made up on the spot among them as what they are in the source.
function saidBy(node: ts.Node): ts.Node[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === "message") {
    const { initializer } = node;
    return ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer) ? [initializer] : [];
  }
  if (ts.isNewExpression(node) && nameOf(node.expression) === "AppError")
    return node.arguments?.slice(1, 2) ?? [];
  if (!ts.isCallExpression(node)) return [];
  const called = nameOf(node.expression);
  if (called === "conflict") return node.arguments.slice(0, 1);
  if (called === "fieldProblem") return node.arguments.slice(1, 2);
  return CHECKS.has(called) && node.arguments.length > 1 ? node.arguments.slice(-1).filter(isText) : [];
}

function saidIn(file: string): Said[] {
  const source = ts.createSourceFile(file, readFileSync(`lib/${file}`, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    for (const said of saidBy(node))
      found.push({ words: isText(said) ? said.text : said.getText(), where: file });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const FILES = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$/.test(file) && !MACHINES.test(file),
);

it("has Chinese for every reason and every field's message that lib throws", () => {
  const all = FILES.filter((file) => file !== "core/errors.ts" && file !== "core/parse.ts").flatMap(saidIn);
  expect(all.length).toBeGreaterThan(40);
  const missing = all.filter(({ words }) => !GENERAL.has(words) && !FIELD_WORDS_ZH.has(words));
  expect(missing).toEqual([]);
});

it("puts the values of a message into the reader's words", () => {
  const problem = fieldProblem("endsOn", "must not be before {day}", { day: "2026-01-05" });
  expect(problem.message).toBe("must not be before 2026-01-05");
  const error = new AppError("invalid", "end_before_start", "It cannot end before.", [problem]);
  const words = createTranslator({ locale: "zh", messages: messages.zh, namespace: "errors" });
  expect(explain(error, "zh", words)).toEqual({
    ok: false,
    message: "合同的结束日期不得早于开始日期。",
    fields: { endsOn: "不得早于 2026-01-05" },
  });
});
