import { reachableCalls, topLevelFunctions } from "./calls.js";
import { isTest, placeOf } from "./places.js";

/**
 * Whatever takes a caller (`{ ctx, input }: Call<...>`) asks what that caller may do, reads included.
 * @type {import("eslint").Rule.RuleModule}
 */
export const verbPermission = {
  meta: {
    type: "problem",
    schema: [],
    messages: { permission: "{{name}} takes a Call and must call requirePermission." },
  },
  create(context) {
    const place = placeOf(context);
    if (!place.startsWith("lib/") || isTest(place)) return {};
    return {
      Program(program) {
        const { functions, exported } = topLevelFunctions(program);
        for (const [name, node] of functions) {
          if (!exported.has(name) || !takesCall(node)) continue;
          if (reachableCalls(functions, node).has("requirePermission")) continue;
          context.report({ node, messageId: "permission", data: { name } });
        }
      },
    };
  },
};

function takesCall(node) {
  return node.params[0]?.typeAnnotation?.typeAnnotation?.typeName?.name === "Call";
}
