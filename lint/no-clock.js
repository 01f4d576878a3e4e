/**
 * Time is an argument (`now: Date`): domain code never reads the clock.
 * @type {import("eslint").Rule.RuleModule}
 */
export const noClock = {
  meta: {
    type: "problem",
    schema: [],
    messages: { clock: "Time is an argument here: take `now` from the caller." },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: "clock" });
    return {
      NewExpression: (node) => isName(node.callee, "Date") && node.arguments.length === 0 && report(node),
      CallExpression: (node) => isName(node.callee, "Date") && report(node),
      MemberExpression: (node) => {
        const isDateNow = isName(node.object, "Date") && isName(node.property, "now");
        const isTemporalNow = isName(node.object, "Temporal") && isName(node.property, "Now");
        if (isDateNow || isTemporalNow) report(node);
      },
    };
  },
};

const isName = (node, name) => node.type === "Identifier" && node.name === name;
