import type { Option } from "@/app/_ui/select";
import { findNames, type NameKind } from "./actions";

const HANDED_MOST = 50;

interface NameChoices {
  options: Option[];
  search?: (query: string) => Promise<Option[]>;
}

/**
 * Names to choose among as a page hands them to the browser: the first 50 and the chosen one, and the way to find the
 * others where there are more.
 */
export function handNames(
  provider: string,
  kind: NameKind,
  names: readonly Option[],
  chosen?: string,
): NameChoices {
  if (names.length <= HANDED_MOST) return { options: [...names] };
  const first = names.slice(0, HANDED_MOST);
  const others = names.slice(HANDED_MOST).filter(({ value }) => value === chosen);
  return { options: [...first, ...others], search: findNames.bind(null, provider, kind) };
}
