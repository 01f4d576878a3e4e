import { html } from "hono/html";
import { page } from "../http/page";
import type { Html } from "../http/page";
import { CALLBACK_FAULTS, FAULT_MEANINGS } from "./faults";
import type { SetFault } from "./faults";
import type { Kit } from "./kit";
import type { ReceivedRequest, SentCallback } from "./ledger";

const ROWS_SHOWN = 25;

/** A heading and what stands under it. */
export interface Section {
  heading: string;
  body: Html;
}

/** A counterpart for people: one look for all of them. */
export function controlPage(kit: Kit, lead: Html, sections: readonly Section[]): Html {
  return page(
    `${kit.name} (simulator)`,
    html`<main>
      <p class="crumb"><a href="/">Simulators</a></p>
      <h1>${kit.name}</h1>
      <p class="soft lead">${lead}</p>
      ${sections.map(
        ({ heading, body }) =>
          html`<section>
            <h2>${heading}</h2>
            ${body}
          </section>`,
      )}
    </main>`,
  );
}

/** The faults that are set, and the form that sets one. */
export function faultsSection({ path, state, faults, ...kit }: Kit): Section {
  const scopeField = kit.scopeField?.() ?? null;
  const body = html`<div class="card">
    ${state.faults.length === 0 ? html`<p class="soft">None is set; it behaves.</p>` : ""}
    ${state.faults.map(
      (set) => html`<p><strong>${set.fault}</strong> ${FAULT_MEANINGS[set.fault]}; ${howOften(set)}.</p>`,
    )}
    <form class="row" method="post" action="${path}/control/faults">
      <label class="full">
        Fault
        <select name="fault">
          <option value="none">none (clear)</option>
          ${faults.map((name) => html`<option value="${name}">${name}: ${FAULT_MEANINGS[name]}</option>`)}
        </select>
      </label>
      ${
        scopeField === null
          ? ""
          : html`<label>
              ${scopeField.label}
              <select name="${scopeField.name}">
                <option value="">any</option>
                ${scopeField.choices.map((choice) => html`<option>${choice}</option>`)}
              </select>
            </label>`
      }
      <label
        >Share (0 to 1) <input name="rate" type="number" step="any" min="0" max="1" placeholder="1"
      /></label>
      <label>Times <input name="count" type="number" min="1" placeholder="until cleared" /></label>
      <label>Delay in ms <input name="delayMs" type="number" min="0" max="600000" /></label>
      <button>Set</button>
    </form>
  </div>`;
  return { heading: "Faults", body };
}

function howOften({ rate, remaining, scope, delayMs }: SetFault): string {
  const parts = [
    `${Math.round(rate * 100)} % of the time`,
    remaining === null ? "until cleared" : `${remaining} left`,
  ];
  if (scope !== null) parts.push(`only ${scope}`);
  if (delayMs !== null) parts.push(`${delayMs} ms`);
  return parts.join(", ");
}

/** The callbacks that were sent, each with a form that sends it again. */
export function callbacksSection({ path, state }: Kit, whenNone: string): Section {
  const heading = "Callbacks sent, newest first";
  if (state.callbacks.length === 0) return { heading, body: html`<p class="soft">${whenNone}</p>` };
  const body = html`<div class="card">
    <table class="stack">
      <tr>
        <th>Id</th>
        <th>Number</th>
        <th>Result</th>
        <th>Attempts</th>
        <th>Send again</th>
      </tr>
      ${newest(state.callbacks).map(
        (one) =>
          html`<tr>
            <td><code class="anywhere">${one.id}</code></td>
            <td class="nowrap"><code>${one.number}</code></td>
            <td class="${one.result}">${one.result}${one.fault ? ` (${one.fault})` : ""}</td>
            <td>${attempts(one)}</td>
            <td>
              <form class="row tight" method="post" action="${path}/control/callbacks">
                <input type="hidden" name="id" value="${one.id}" />
                <select name="fault" aria-label="How ${one.id} is sent again">
                  <option value="">rightly</option>
                  ${CALLBACK_FAULTS.map(
                    (fault) => html`<option value="${fault}">${fault.replace("callback_", "")}</option>`,
                  )}
                </select>
                <button>Send</button>
              </form>
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
  return { heading, body };
}

/** "3 × fetch failed, 204": attempts in a row with one outcome are told once. */
function attempts({ attempts: all }: SentCallback): string {
  const runs: { outcome: string; times: number }[] = [];
  for (const { status, error } of all) {
    const outcome = status === null ? (error ?? "no answer") : String(status);
    const last = runs.at(-1);
    if (last?.outcome === outcome) last.times += 1;
    else runs.push({ outcome, times: 1 });
  }
  return runs.map(({ outcome, times }) => (times === 1 ? outcome : `${times} × ${outcome}`)).join(", ");
}

/** The requests that came, each with its answer and why it was refused. */
export function receivedSection(heading: string, all: readonly ReceivedRequest[]): Section {
  if (all.length === 0) return { heading, body: html`<p class="soft">None yet.</p>` };
  const body = html`<div class="card">
    <table class="stack">
      <tr>
        <th>At (UTC)</th>
        <th>Request</th>
        <th>Answer</th>
        <th>From</th>
      </tr>
      ${newest(all).map(
        (one) =>
          html`<tr>
            <td class="nowrap">${when(one.at)}</td>
            <td><code>${one.method} ${one.path}</code></td>
            <td>
              ${one.status ?? "no answer"}${one.fault ? ` (${one.fault})` : ""}
              ${one.refusal ? html`<br /><span class="soft">${one.refusal}</span>` : ""}
            </td>
            <td>${one.headers["user-agent"] ?? ""}</td>
          </tr>`,
      )}
    </table>
  </div>`;
  return { heading, body };
}

/** The rows that a page shows of a log. */
export function newest<T>(all: readonly T[]): T[] {
  return all.slice(-ROWS_SHOWN).toReversed();
}

/** An instant as people read it, in UTC: "2026-11-24 16:04:37". */
export function when(instant: string): string {
  return instant.slice(0, 19).replace("T", " ");
}
