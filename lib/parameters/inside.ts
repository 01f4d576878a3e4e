import { type Element, isTag } from "domhandler";

// A selector for each of a page's thousand items takes longer than all the rest of its reading.

/** Whether an element is one of these or stands in one. */
export function isInside(element: Element, names: ReadonlySet<string>): boolean {
  for (let at: Element | null = element; at; at = at.parent && isTag(at.parent) ? at.parent : null)
    if (names.has(at.name)) return true;
  return false;
}

/** Whether one of these stands in an element, however deep. */
export function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => isTag(child) && (names.has(child.name) || holds(child, names)));
}
