/**
 * Formatters of `Intl`, each made once: making one takes a hundred times as long as using it, and a table of two hundred
 * lines uses some thousands.
 */
function once<Options, Made>(make: (tag: string, options: Options) => Made) {
  const made = new Map<string, Made>();
  return (tag: string, options: Options): Made => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(tag, options);
    made.set(key, known);
    return known;
  };
}

export const dateTimeFormat = once(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
export const numberFormat = once(
  (tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);
export const relativeTimeFormat = once(
  (tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options),
);
export const listFormat = once((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const displayNames = once(
  (tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([tag], options),
);
