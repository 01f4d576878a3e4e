import { isGrave, renderedMark, type AuditLocale, type Indicator } from "@/lib/audits";
import { VIEW_WORDS } from "./view-words";

type Found = Indicator["findings"][number];
type Place = Found["places"][number];

type QuoteProps = { place: Place; isRendered: boolean; locale: AuditLocale };

function Quote({ place: { url, language, span }, isRendered, locale }: QuoteProps) {
  return (
    <figure className="report-quote">
      <blockquote lang={language ?? undefined}>
        {span === null || span.text === "" ? VIEW_WORDS[locale].nothing : span.text}
      </blockquote>
      <figcaption>
        <a href={url} rel="noreferrer" target="_blank">
          {url}
        </a>
        {isRendered ? <span>{renderedMark(locale)}</span> : null}
        {span === null ? null : <code>{span.path}</code>}
      </figcaption>
    </figure>
  );
}

interface FindingProps {
  finding: Found;
  /** Addresses of pages that were read in a browser. */
  rendered: ReadonlySet<string>;
  locale: AuditLocale;
}

/** One finding: what it is, and the texts it rests on as they stand on their pages. */
export function FindingPart({ finding, rendered, locale }: FindingProps) {
  const { id, outcome, text, places } = finding;
  return (
    <li className="report-finding">
      <p>
        <strong data-grave={isGrave(outcome)}>{VIEW_WORDS[locale].found[outcome]}</strong> {text[locale]}{" "}
        <code>{id}</code>
      </p>
      <div className="report-quotes">
        {places.map((place, index) => (
          <Quote
            key={`${index} ${place.url}`}
            place={place}
            isRendered={rendered.has(place.url)}
            locale={locale}
          />
        ))}
      </div>
    </li>
  );
}
