import { type Element, isTag } from "domhandler";

/** Whether one of these stands in an element, however deep. */
export function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => isTag(child) && (names.has(child.name) || holds(child, names)));
}
