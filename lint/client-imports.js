import { dirname, posix } from "node:path";
import { placeOf } from "./places.js";

/** A schema that a form and its verb share: `lib/clients/client-input.ts`. */
const SCHEMA = /^lib\/[^/]+\/[^/]+-input$/;

/**
 * A client component imports schemas and primitives; everything else reaches it as props.
 * @type {import("eslint").Rule.RuleModule}
 */
export const clientImports = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      lib: 'A client component imports of lib only types and schemas ("...-input"); "{{from}}" must come as props.',
    },
  },
  create(context) {
    const [first] = context.sourceCode.ast.body;
    if (first?.type !== "ExpressionStatement" || first.directive !== "use client") return {};
    const place = placeOf(context);
    return {
      ImportDeclaration(node) {
        const target = targetOf(place, node.source.value);
        const onlyTypes =
          node.importKind === "type" ||
          (node.specifiers.length > 0 && node.specifiers.every((one) => one.importKind === "type"));
        if (!target.startsWith("lib/") || SCHEMA.test(target) || onlyTypes) return;
        context.report({ node, messageId: "lib", data: { from: node.source.value } });
      },
    };
  },
};

function targetOf(place, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return posix.join(dirname(place), specifier);
  return specifier;
}
