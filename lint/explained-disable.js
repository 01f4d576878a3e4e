/**
 * A lint rule is switched off only beside a reason: `eslint-disable-next-line rule -- why`.
 * (A comment that switches all rules off hides from this one too; `blanket-disable.test.ts` finds it.)
 * @type {import("eslint").Rule.RuleModule}
 */
export const explainedDisable = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      reason: 'Say why the rule does not hold here: "eslint-disable-next-line rule -- reason".',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const [, rest] = /^\s*eslint-disable(?:-next-line|-line)?\b([\s\S]*)$/.exec(comment.value) ?? [];
          if (rest === undefined) continue;
          const [, reason = ""] = rest.split(/\s-{2,}\s/);
          if (reason.trim().length < 10) context.report({ loc: comment.loc, messageId: "reason" });
        }
      },
    };
  },
};
