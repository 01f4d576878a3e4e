import { REPORT_WORDS, sayBrowser, type AuditLocale, type AuditReport } from "@/lib/audits";
import { fillIn, VIEW_WORDS } from "./view-words";

type ExtentProps = { report: AuditReport; locale: AuditLocale };

const LISTED = 60;

/** What was read of the site: pages, languages, and what parameters of each two languages came to. */
export function ReadPart({ report, locale }: ExtentProps) {
  const [words, shared] = [VIEW_WORDS[locale], REPORT_WORDS[locale]];
  const { pages, languages, pairs, stop } = report;
  const { read, unchanged, groups, gone, unseen, alignedGroups: aligned } = pages;
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  return (
    <section>
      <h2>{words.read}</h2>
      <p>{fillIn(shared.read, { read, groups, gone, unseen, aligned })}</p>
      {unchanged === 0 ? null : <p>{fillIn(shared.unchanged, { unchanged })}</p>}
      {sayBrowser(report.browser, locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {stop === null ? null : <p>{shared.stop[stop]}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.language}</th>
            <th scope="col">{words.pages}</th>
            <th scope="col">{words.aligned}</th>
          </tr>
        </thead>
        <tbody>
          {languages.map((each) => (
            <tr key={each.language}>
              <th scope="row">{names.of(each.language)}</th>
              <td>{each.pages}</td>
              <td>{each.aligned}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length === 0 ? null : (
        <ul>
          {pairs.map((pair) => (
            <li key={pair.languages}>
              {fillIn(shared.pairs, { ...pair, rate: pair.rate ?? "", coverage: pair.coverage ?? "" })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What could not be seen or was not followed, by why: nothing is concluded from it. */
export function UnseenPart({ report, locale }: ExtentProps) {
  const [words, shared] = [VIEW_WORDS[locale], REPORT_WORDS[locale]];
  const { notSeen, notSeenCounts, leftOut, counterpartsUnknown, findingsDropped } = report;
  const all = Object.values(notSeenCounts).reduce((sum, count) => sum + count, 0);
  const [why, more] = [shared.unseenWhy, all - Math.min(notSeen.length, LISTED)];
  return (
    <section>
      <h2>{words.unseen}</h2>
      {all === 0 ? <p>{words.unseenNone}</p> : <p>{shared.notSeen}</p>}
      <ul>
        {notSeen.slice(0, LISTED).map((each) => (
          <li key={each.url}>
            {why[each.why] ?? each.why}: <code>{each.url}</code>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{fillIn(words.more, { count: more })}</p> : null}
      {Object.keys(leftOut).length === 0 ? null : <p>{shared.leftOut}</p>}
      <ul>
        {Object.entries(leftOut).map(([reason, { count, example }]) => (
          <li key={reason}>
            {shared.leftOutWhy[reason] ?? reason}: {count} <code>{example}</code>
          </li>
        ))}
      </ul>
      {counterpartsUnknown > 0 ? <p>{fillIn(words.counterparts, { count: counterpartsUnknown })}</p> : null}
      {findingsDropped > 0 ? <p>{fillIn(words.dropped, { count: findingsDropped })}</p> : null}
    </section>
  );
}
