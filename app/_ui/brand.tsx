/** The product's mark and name: a ring that is closed by what it rests on. */
export function Brand({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-body font-semibold text-ink">
      <BrandMark />
      {name}
    </span>
  );
}

/** The mark alone; the name stands beside it or is read aloud elsewhere. */
export function BrandMark() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 20 20"
      className="size-5 shrink-0 text-accent"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M16.9 7.6A7.5 7.5 0 1 1 13.4 3.3" />
      <path d="M6.7 10.2l2.6 2.6 7-8.3" />
    </svg>
  );
}
