import { cx } from "./cx";

const tones = { bad: "text-fail", middling: "text-marginal", unknown: "text-unknown" };
// What is grave is drawn full, what is less so in lines: they are told apart without their colours.
const drawn = { bad: "full", middling: "hatched", unknown: "dotted" } as const;

export type StackPart = { id: string; label: string; tone: keyof typeof tones };
export type Stack = { label: string; name: string; values: Record<string, number> };
type StackedSeriesProps = { label: string; parts: StackPart[]; stacks: Stack[]; total: string };

const HEIGHT = 64;
const WIDTH = 16;
const STEP = 4;

function Block({ tone, y, height }: { tone: StackPart["tone"]; y: number; height: number }) {
  const how = drawn[tone];
  if (how === "full") return <rect x="0" y={y} width={WIDTH} height={height} fill="currentColor" />;
  const lines = Array.from({ length: Math.max(1, Math.floor(height / STEP)) }, (_, at) => y + at * STEP);
  return (
    <>
      <rect x="0.5" y={y} width={WIDTH - 1} height={height} fill="none" stroke="currentColor" />
      {lines.map((at) => (
        <line
          key={at}
          x1="0"
          x2={WIDTH}
          y1={at + 1}
          y2={at + 1}
          stroke="currentColor"
          strokeDasharray={how === "dotted" ? "2 3" : undefined}
        />
      ))}
    </>
  );
}

function Column({ parts, stack, top }: { parts: StackPart[]; stack: Stack; top: number }) {
  let y = HEIGHT;
  const blocks = parts.flatMap(({ id, tone }) => {
    const value = stack.values[id] ?? 0;
    if (value === 0) return [];
    const height = Math.max(2, Math.round((value / top) * HEIGHT));
    y = Math.max(0, y - height);
    return [{ id, tone, y, height }];
  });
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-16 w-4">
      {blocks.length === 0 ? (
        <rect
          x="0"
          y={HEIGHT - 1}
          width={WIDTH}
          height="1"
          fill="currentColor"
          className="text-line-strong"
        />
      ) : null}
      {blocks.map((block) => (
        <g key={block.id} className={tones[block.tone]}>
          <Block {...block} />
        </g>
      ))}
    </svg>
  );
}

/** A few wholes in order, each cut into the same parts: a column each, and the same as a table for who would rather read. */
export function StackedSeries({ label, parts, stacks, total }: StackedSeriesProps) {
  const sumOf = ({ values }: Stack) => parts.reduce((sum, { id }) => sum + (values[id] ?? 0), 0);
  const top = Math.max(1, ...stacks.map(sumOf));
  return (
    <div className="flex flex-col gap-2">
      <ol aria-hidden className="flex items-end gap-1">
        {stacks.map((stack, at) => (
          <li key={`${at} ${stack.label}`} className="flex min-w-0 grow basis-0 flex-col items-center gap-1">
            <span className="text-12 font-medium tabular-nums">{sumOf(stack)}</span>
            <Column parts={parts} stack={stack} top={top} />
            <span className="w-full truncate text-center text-12 text-ink-soft">{stack.label}</span>
          </li>
        ))}
      </ol>
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-soft">
        {parts.map(({ id, label: name, tone }) => (
          <li key={id} className="flex items-center gap-2">
            <svg viewBox={`0 0 ${WIDTH} 12`} className={cx("h-3 w-4", tones[tone])}>
              <Block tone={tone} y={0} height={12} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <table className="sr-only">
        <caption>{label}</caption>
        <thead>
          <tr>
            <td />
            {[...parts.map((part) => part.label), total].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stacks.map((stack, at) => (
            <tr key={`${at} ${stack.name}`}>
              <th scope="row">{stack.name}</th>
              {[...parts.map(({ id }) => stack.values[id] ?? 0), sumOf(stack)].map((value, cell) => (
                <td key={cell}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
