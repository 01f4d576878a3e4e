"use client";
import { Search } from "lucide-react";
import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Select, type Option, type OptionGroup } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";

const text = parseAsString.withDefault("");

type RulebookFilterProps = {
  options: (Option | OptionGroup)[];
  words: Record<"search" | "kind" | "all" | "found", string>;
};

/** Words and a kind, kept in the address; the server draws what is left. */
export function RulebookFilter({ options, words }: RulebookFilterProps) {
  const [pending, startTransition] = useTransition();
  const [state, setState] = useQueryStates(
    { q: text, kind: text },
    { shallow: false, history: "replace", startTransition },
  );
  return (
    <search aria-busy={pending} data-print="none" className="flex flex-wrap items-end gap-3">
      <div className="relative min-w-56 grow md:max-w-sm">
        <TextField
          name="q"
          type="search"
          label={words.search}
          value={state.q}
          className="pl-9"
          onChange={(event) =>
            void setState({ q: event.target.value || null }, { limitUrlUpdates: debounce(200) })
          }
        />
        <Search
          aria-hidden
          className="pointer-events-none absolute bottom-0 left-3 flex h-(--control) w-4 text-ink-soft"
        />
      </div>
      <div className="min-w-48">
        <Select
          name="kind"
          label={words.kind}
          placeholder={words.all}
          options={options}
          value={state.kind}
          onChange={(event) => void setState({ kind: event.target.value || null })}
        />
      </div>
      <p role="status" className="flex min-h-(--control) items-center text-small text-ink-soft">
        {state.q === "" && state.kind === "" ? "" : words.found}
      </p>
    </search>
  );
}
