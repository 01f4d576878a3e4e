import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { listTrustMarks } from "@/lib/regimes";
import type { PublicAnswer } from "@/lib/verification";
import { findTellingMark, MarkCard } from "./mark-card";

const telling = listTrustMarks().flatMap(({ mark }) => (mark.tell ? [mark] : []));

/** What is shown of an answer that says so, as text. */
function shown(operation: string, said: object, locale: string): string {
  const answer: PublicAnswer = Object.assign(Object.create(null), { operation, answer: said });
  return renderToStaticMarkup(<MarkCard answer={answer} locale={locale} />);
}

describe("a mark that tells its answer in words of its own", () => {
  it("is found by the operation it rests on, and no other is", () => {
    expect(telling.length).toBeGreaterThan(0);
    for (const mark of telling) expect(findTellingMark(mark.operation.name)?.name).toBe(mark.name);
    expect(findTellingMark("nothing-of-that-name")).toBeNull();
    expect(shown("nothing-of-that-name", {}, "en")).toBe("");
  });

  it.each(["en", "zh", "ja"] as const)(
    "says each state in %s, and what cannot be read as unknown",
    (language) => {
      for (const mark of telling) {
        const said = ["audited", "stale", "failing", "withheld", "unreadable"].map((state) => {
          const html = shown(mark.operation.name, { state, auditedAt: "2026-11-20T02:00:00.000Z" }, language);
          expect(html.replaceAll("&#x27;", "'")).toContain(mark.title[language]);
          return html;
        });
        expect(new Set(said).size).toBe(said.length);
        expect(said.at(-1)).toBe(
          shown(mark.operation.name, { state: "unknown", auditedAt: "2026-11-20T02:00:00.000Z" }, language),
        );
      }
    },
  );
});
