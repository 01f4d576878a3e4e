import type { AuditLocale, Indicator } from "@/lib/audits";
import { VIEW_WORDS } from "./view-words";

type Found = Indicator["findings"][number];
type Place = Found["places"][number];

const GRAVE = new Set(["fail", "deviating"]);

function Quote({ place: { url, language, span }, locale }: { place: Place; locale: AuditLocale }) {
  return (
    <figure className="report-quote">
      <blockquote lang={language ?? undefined}>
        {span === null || span.text === "" ? VIEW_WORDS[locale].nothing : span.text}
      </blockquote>
      <figcaption>
        <a href={url} rel="noreferrer" target="_blank">
          {url}
        </a>
        {span === null ? null : <code>{span.path}</code>}
      </figcaption>
    </figure>
  );
}

/** One finding: what it is, and the texts it rests on as they stand on their pages. */
export function FindingPart({ finding, locale }: { finding: Found; locale: AuditLocale }) {
  const { id, outcome, text, places } = finding;
  return (
    <li className="report-finding">
      <p>
        <strong data-grave={GRAVE.has(outcome)}>{VIEW_WORDS[locale].found[outcome]}</strong> {text[locale]}{" "}
        <code>{id}</code>
      </p>
      <div className="report-quotes">
        {places.map((place, index) => (
          <Quote key={`${index} ${place.url}`} place={place} locale={locale} />
        ))}
      </div>
    </li>
  );
}
