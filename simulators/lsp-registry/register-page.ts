import { html } from "hono/html";
import { page } from "../http/page";
import type { Html } from "../http/page";
import { STATUSES } from "./certificate";
import type { Certificate } from "./certificate";
import { FAULT_MEANINGS } from "./faults";
import type { SetFault } from "./faults";
import type { ReceivedRequest, Register, SentCallback } from "./register";

const ROWS_SHOWN = 25;

/** The registry for people: what stands on it, what it was asked and sent, and forms that give it orders. */
export function registerPage(register: Register, base: string): Html {
  return page(
    "LSP registry (simulator)",
    html`<main>
      <h1>LSP registry</h1>
      <p class="soft">
        A stand-in for the public register of language service providers. Look-ups:
        <code>GET ${base}/certificates/{number}</code>. A change here is announced by a signed callback.
      </p>
      <h2>Certificates</h2>
      ${certificates(register.certificates, base)}
      <h2>Change or add a certificate</h2>
      ${changeForm(base)}
      <h2>Faults</h2>
      ${faults(register.faults, base)}
      <h2>Callbacks sent, newest first</h2>
      ${callbacks(register.callbacks, base)}
      <h2>Look-ups received, newest first</h2>
      ${received(register.received)}
    </main>`,
  );
}

function certificates(all: readonly Certificate[], base: string): Html {
  return html`<div class="card">
    <table>
      <tr>
        <th>Number</th>
        <th>Holder</th>
        <th>Status</th>
        <th>Valid until</th>
        <th>Issued by</th>
        <th>Languages</th>
        <th>Set status</th>
      </tr>
      ${all.map(
        (one) =>
          html`<tr>
            <td class="nowrap"><code>${one.number}</code></td>
            <td>${one.entity}</td>
            <td class="${one.status}">${one.status}</td>
            <td class="nowrap">${one.validUntil}</td>
            <td>${one.issuingCountries.join(" ")}</td>
            <td>${one.languages.join(" ")}</td>
            <td>
              <form class="row tight" method="post" action="${base}/control/certificates/${one.number}">
                <select name="status" aria-label="New status of ${one.number}">
                  ${STATUSES.map(
                    (status) =>
                      html`<option ${status === one.status ? html`selected` : ""}>${status}</option>`,
                  )}
                </select>
                <button>Set</button>
              </form>
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function changeForm(base: string): Html {
  return html`<form class="row card" method="post" action="${base}/control/certificates">
    <label>Number <input name="number" required placeholder="RCEP-LSP-2026-000901" size="26" /></label>
    <label>
      Status
      <select name="status">
        ${STATUSES.map((status) => html`<option>${status}</option>`)}
      </select>
    </label>
    <label>Valid until <input name="validUntil" type="date" /></label>
    <button>Save and announce</button>
  </form>`;
}

function faults(set: readonly SetFault[], base: string): Html {
  return html`<div class="card">
    ${set.length === 0 ? html`<p class="soft">None is set; the registry behaves.</p>` : ""}
    ${set.map(
      ({ fault, rate, remaining }) =>
        html`<p>
          <strong>${fault}</strong> ${FAULT_MEANINGS[fault]}; ${Math.round(rate * 100)} % of the time,
          ${remaining === null ? "until cleared" : `${remaining} left`}.
        </p>`,
    )}
    <form class="row" method="post" action="${base}/control/faults">
      <label>
        Fault
        <select name="fault">
          <option value="none">none (clear all)</option>
          ${Object.entries(FAULT_MEANINGS).map(
            ([name, meaning]) => html`<option value="${name}">${name}: ${meaning}</option>`,
          )}
        </select>
      </label>
      <label>Share (0 to 1) <input name="rate" type="number" step="any" min="0" max="1" /></label>
      <label>Times <input name="count" type="number" min="1" /></label>
      <button>Set</button>
    </form>
  </div>`;
}

function callbacks(all: readonly SentCallback[], base: string): Html {
  if (all.length === 0) return html`<p class="soft">None yet. Change a certificate to send one.</p>`;
  return html`<div class="card">
    <table>
      <tr>
        <th>Id</th>
        <th>Number</th>
        <th>Result</th>
        <th>Attempts</th>
        <th></th>
      </tr>
      ${all
        .slice(-ROWS_SHOWN)
        .toReversed()
        .map(
          (one) =>
            html`<tr>
              <td><code>${one.id}</code></td>
              <td class="nowrap"><code>${one.number}</code></td>
              <td class="${one.result}">${one.result}${one.fault ? ` (${one.fault})` : ""}</td>
              <td>${attempts(one)}</td>
              <td>
                <form method="post" action="${base}/control/callbacks">
                  <input type="hidden" name="id" value="${one.id}" />
                  <button class="nowrap">Send again</button>
                </form>
              </td>
            </tr>`,
        )}
    </table>
  </div>`;
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

function received(all: readonly ReceivedRequest[]): Html {
  if (all.length === 0) return html`<p class="soft">None yet.</p>`;
  return html`<div class="card">
    <table>
      <tr>
        <th>At</th>
        <th>Request</th>
        <th>Answer</th>
        <th>From</th>
      </tr>
      ${all
        .slice(-ROWS_SHOWN)
        .toReversed()
        .map(
          (one) =>
            html`<tr>
              <td class="nowrap">${one.at}</td>
              <td>
                <code>${one.method} ${one.path}</code>
              </td>
              <td>${one.status ?? "no answer"}${one.fault ? ` (${one.fault})` : ""}</td>
              <td>${one.headers["user-agent"] ?? ""}</td>
            </tr>`,
        )}
    </table>
  </div>`;
}
