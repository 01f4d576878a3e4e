type Named = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isNamed(element: Element): element is Named {
  return (
    (element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement) &&
    element.name !== "" &&
    !element.disabled &&
    !(element instanceof HTMLInputElement && element.type === "file")
  );
}

function collectTicks(boxes: HTMLInputElement[]): unknown {
  const first = boxes[0];
  const single = boxes.length === 1 && first !== undefined && !first.hasAttribute("value");
  return single ? first.checked : boxes.filter((box) => box.checked).map((box) => box.value);
}

/**
 * The values of a form by field name: text as typed, a lone box as a boolean, boxes with values as a list,
 * a choice as its value ("" when none), a select of several as a list. Files travel by their own way.
 */
export function collectValues(form: HTMLFormElement): Record<string, unknown> {
  const named = [...form.elements].filter(isNamed);
  const values: Record<string, unknown> = {};
  const boxes = new Map<string, HTMLInputElement[]>();
  for (const element of named) {
    if (element instanceof HTMLInputElement && element.type === "checkbox") {
      boxes.set(element.name, [...(boxes.get(element.name) ?? []), element]);
    } else if (element instanceof HTMLInputElement && element.type === "radio") {
      values[element.name] = element.checked ? element.value : (values[element.name] ?? "");
    } else if (element instanceof HTMLSelectElement && element.multiple) {
      values[element.name] = [...element.selectedOptions].map((option) => option.value);
    } else {
      values[element.name] = element.value;
    }
  }
  for (const [name, group] of boxes) values[name] = collectTicks(group);
  return values;
}
