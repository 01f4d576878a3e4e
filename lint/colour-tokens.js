const PREFIX =
  "(?:bg|text|border(?:-[trblxyse])?|ring(?:-offset)?|inset-ring|fill|stroke|from|via|to|divide|outline|decoration|accent|caret|shadow|placeholder)";
const PALETTE =
  "(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\\d{2,3}|white|black";
const PALETTE_CLASS = new RegExp(`(?<![\\w-])${PREFIX}-(?:${PALETTE})(?![\\w-])`);
const RAW_COLOUR =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(/i;

/**
 * Pages and primitives name colour tokens; a raw colour or a palette class would miss the dark theme.
 * @type {import("eslint").Rule.RuleModule}
 */
export const colourTokens = {
  meta: {
    type: "problem",
    schema: [],
    messages: { raw: 'Use a colour token instead of "{{found}}".' },
  },
  create(context) {
    const check = (node, text) => {
      if (isFragmentLink(node, text)) return;
      const found = PALETTE_CLASS.exec(text)?.[0] ?? RAW_COLOUR.exec(text)?.[0];
      if (found) context.report({ node, messageId: "raw", data: { found } });
    };
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};

/** `href="#feed"` is an address, though it reads like a colour. */
function isFragmentLink(node, text) {
  const name = node.parent?.type === "JSXAttribute" ? node.parent.name.name : node.parent?.key?.name;
  return name === "href" && text.startsWith("#");
}
