import { isUntold, type MachineFinding, type MachineIndicator, type MachineReport } from "./machine-report";

const CONTEXT = {
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  doap: "http://usefulinc.com/ns/doap#",
  assertedBy: { "@id": "earl:assertedBy", "@type": "@id" },
  subject: { "@id": "earl:subject", "@type": "@id" },
  test: { "@id": "earl:test", "@type": "@id" },
  mode: { "@id": "earl:mode", "@type": "@id" },
  outcome: { "@id": "earl:outcome", "@type": "@id" },
  result: "earl:result",
  info: "earl:info",
  pointer: "earl:pointer",
  title: "dct:title",
  description: "dct:description",
  date: { "@id": "dct:date", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
  isPartOf: { "@id": "dct:isPartOf", "@type": "@id" },
} as const;

/** Outcomes as EARL 1.0 has them: it knows no passing with a blemish, and what nearly failed is no pass. */
const OUTCOMES: Record<MachineIndicator["outcome"], string> = {
  pass: "earl:passed",
  fail: "earl:failed",
  marginal: "earl:cantTell",
  blocked: "earl:cantTell",
  unknown: "earl:cantTell",
  untested: "earl:untested",
};

const outcomeOf = ({ outcome }: MachineFinding): string =>
  outcome === "marginal" || isUntold(outcome) ? "earl:cantTell" : "earl:failed";

const ASSERTOR = "urn:accordant:engine";
const testOf = (code: string): string => `urn:accordant:test:${code}`;

/**
 * A run as EARL 1.0 in JSON-LD: an assertion for each indicator about the site, and one for each finding and page it
 * rests on. What was not measured is untested, what could not be told `cantTell`; neither is ever a failure.
 */
export function earlReport({
  url,
  engine,
  locale,
  endedAt,
  extent,
  indicators,
  findings,
}: MachineReport): object {
  const said = (text: string) => ({ "@value": text, "@language": locale });
  const common = { "@type": "earl:Assertion", assertedBy: ASSERTOR, mode: "earl:automatic" };
  const pages = [...new Set(findings.flatMap(({ places }) => places.map((place) => place.url)))].sort();
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@id": ASSERTOR,
        "@type": ["earl:Software", "earl:Assertor"],
        "doap:name": "Accordant",
        "doap:release": { "doap:revision": engine },
        description: said(extent),
      },
      { "@id": url, "@type": "earl:TestSubject", date: endedAt },
      ...pages
        .filter((page) => page !== url)
        .map((page) => ({ "@id": page, "@type": ["earl:TestSubject", "earl:WebContent"], isPartOf: url })),
      ...indicators.map(({ code, title, method }) => ({
        ...{ "@id": testOf(code), "@type": "earl:TestRequirement" },
        ...{ title: said(title), description: said(method) },
      })),
      ...codes.map((code) => ({ "@id": testOf(code), "@type": "earl:TestCase" })),
      ...indicators.map(({ code, outcome }) => ({
        ...common,
        ...{ subject: url, test: testOf(code) },
        result: { "@type": "earl:TestResult", outcome: OUTCOMES[outcome], date: endedAt },
      })),
      ...findings.flatMap((finding) =>
        finding.places.map(({ url: page, path, text }) => ({
          ...common,
          ...{ subject: page, test: testOf(finding.code) },
          result: {
            ...{ "@type": "earl:TestResult", outcome: outcomeOf(finding), date: endedAt },
            info: said(finding.text),
            ...(path === null ? {} : { pointer: path }),
            ...(text === null ? {} : { description: text }),
          },
        })),
      ),
    ],
  };
}
