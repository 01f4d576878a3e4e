"use client";
import { X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Field, boxClass, useControl, type FieldProps } from "@/app/_ui/field";

type Choice = { value: string; label: string };
type CodePickerProps = FieldProps & {
  choices: Choice[];
  defaultValue?: readonly string[];
  /** "Remove {name}", with the name put in its place. */
  removeLabel: string;
  placeholder?: string;
  /** Lets the reader add what is not on the list, such as a language tag with a script. */
  open?: boolean;
};

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

function find(choices: Choice[], typed: string): Choice | undefined {
  const wanted = typed.trim().toLocaleLowerCase();
  return choices.find(
    ({ value, label }) => value.toLocaleLowerCase() === wanted || label.toLocaleLowerCase() === wanted,
  );
}

type ChosenProps = {
  name: string;
  choices: Choice[];
  removeLabel: string;
  remove: (code: string) => void;
};

/** What is chosen, each with a way to take it back; sent with the form as boxes that are ticked. */
function Chosen({ name, choices, removeLabel, remove }: ChosenProps) {
  if (choices.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1 pb-1">
      {choices.map(({ value, label }) => (
        <li
          key={value}
          className="inline-flex min-h-7 items-center gap-1 rounded-control border border-line bg-sunken pl-2 text-small"
        >
          <input type="checkbox" name={name} value={value} checked readOnly hidden />
          {label}
          <button
            type="button"
            aria-label={removeLabel.replace("{name}", label)}
            onClick={() => remove(value)}
            className="inline-flex size-7 items-center justify-center rounded-control text-ink-soft hover:text-ink pointer-coarse:size-9"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Several of many, found by typing: what is chosen stands above the box and is sent as a list of codes. */
export function CodePicker({
  choices,
  defaultValue = [],
  removeLabel,
  placeholder,
  open = false,
  ...field
}: CodePickerProps) {
  const list = useId();
  const bound = useControl(field);
  const [chosen, setChosen] = useState<readonly string[]>(defaultValue);
  const [typed, setTyped] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const initially = useRef(defaultValue);
  useEffect(() => {
    // A form that is emptied empties what it can see; what was chosen here is ours to empty, and at once, because
    // the form takes what stands there next for what is saved.
    const form = box.current?.form;
    const empty = () =>
      flushSync(() => {
        setChosen(initially.current);
        setTyped("");
      });
    form?.addEventListener("reset", empty);
    return () => form?.removeEventListener("reset", empty);
  }, []);
  const labelOf = (code: string) => choices.find(({ value }) => value === code)?.label ?? code;
  const add = (text: string): boolean => {
    const code = find(choices, text)?.value ?? (open && TAG.test(text.trim()) ? text.trim() : null);
    if (code === null) return false;
    setChosen((old) => (old.includes(code) ? old : [...old, code]));
    setTyped("");
    return true;
  };
  const { name: _name, required: _required, ...control } = bound.control;
  return (
    <Field field={field} control={bound.control} error={bound.error}>
      <Chosen
        name={field.name}
        choices={chosen.map((value) => ({ value, label: labelOf(value) }))}
        removeLabel={removeLabel}
        remove={(code) => setChosen((old) => old.filter((one) => one !== code))}
      />
      <input
        ref={box}
        {...control}
        list={list}
        value={typed}
        placeholder={placeholder}
        autoComplete="off"
        className={`${boxClass} min-h-(--control) py-1`}
        onChange={(event) => {
          const text = event.target.value;
          // A choice from the browser's list arrives whole; typed letters are left until Enter.
          if (event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType.startsWith("insertText"))
            setTyped(text);
          else if (!choices.some(({ label }) => label === text) || !add(text)) setTyped(text);
        }}
        onBlur={() => {
          if (typed !== "") add(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === ",") {
            if (typed.trim() === "") return;
            event.preventDefault();
            add(typed);
          }
          if (event.key === "Backspace" && typed === "") setChosen((old) => old.slice(0, -1));
        }}
      />
      <datalist id={list}>
        {choices
          .filter(({ value }) => !chosen.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
      </datalist>
    </Field>
  );
}
