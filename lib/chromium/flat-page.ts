/** A page as its reader has it, or that it is too much to be told. */
export interface FlatPage {
  html: string;
  isCut: boolean;
}

/**
 * Runs inside a page, in a world of its own that the page's scripts cannot reach: gives its document as HTML, at most
 * `most` characters, what web components show among it where their shadow is open. It uses nothing from outside itself.
 */
export function flatPage(most: number): FlatPage {
  const NODES_MOST = 200_000;
  const root = document.documentElement;
  const all = document.getElementsByTagName("*");
  let hasShadow = false;
  for (let at = 0; at < all.length && at < NODES_MOST && !hasShadow; at += 1)
    hasShadow = Boolean(all[at]?.shadowRoot);
  // A document without a window: what is put there starts no script and no component.
  const inert = document.implementation.createHTMLDocument("");
  let left = NODES_MOST;
  const shown = (node: Node): Iterable<Node> => {
    if (node instanceof Element && node.shadowRoot) return node.shadowRoot.childNodes;
    const given = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    return given.length > 0 ? given : node.childNodes;
  };
  const copy = (node: Node): Node => {
    const own = inert.importNode(node, node instanceof HTMLTemplateElement);
    left -= 1;
    if (!(node instanceof HTMLTemplateElement) && left > 0)
      for (const child of shown(node)) own.appendChild(copy(child));
    return own;
  };
  const flat = (): string => {
    const copied = copy(root);
    return copied instanceof Element ? copied.outerHTML : root.outerHTML;
  };
  const html = `<!doctype html>${hasShadow ? flat() : root.outerHTML}`;
  return { html: html.slice(0, most), isCut: html.length > most || left <= 0 };
}
