import { html } from "hono/html";
import type { Html } from "../http/page";
import {
  callbacksSection,
  controlPage,
  faultsSection,
  newest,
  receivedSection,
  when,
} from "../kit/control-page";
import type { Section } from "../kit/control-page";
import type { Client, Policy } from "./platform-state";
import { REASONS } from "./filing";
import type { Filing } from "./filing";
import type { PlatformParts } from "./platform-app";

const VERDICTS: Record<Policy["verdict"], string> = {
  check: "look at the endpoint",
  accept: "accept all",
  reject: "reject all",
  hold: "decide nothing",
};

/** The platform for people: filings and how they stand, requests, callbacks, and forms that give it orders. */
export function platformPage({ kit, filings, clients }: PlatformParts): Html {
  const { path, state } = kit;
  return controlPage(
    kit,
    html`A stand-in for the platform with which interfaces are filed. Filings:
      <code>POST ${path}/filings</code>, signed and with a token of <code>POST ${path}/oauth2/token</code>.
      Each decision is announced by a signed callback.`,
    [
      { heading: "Filings, newest first", body: filingsTable(filings.all) },
      { heading: "Decide by hand", body: decisionForm(filings.all, path) },
      { heading: "How filings are decided", body: policyForm(state.own.policy, path) },
      clientsSection(clients.all, path),
      faultsSection(kit),
      callbacksSection(kit, "None yet. A decision sends one."),
      receivedSection("Requests received, newest first", state.received),
    ],
  );
}

function filingsTable(all: readonly Filing[]): Html {
  if (all.length === 0) return html`<p class="soft">None yet.</p>`;
  return html`<div class="card">
    <table class="stack">
      <tr>
        <th>Number</th>
        <th>Filer and site</th>
        <th>Endpoint</th>
        <th>Received (UTC)</th>
        <th>Status</th>
      </tr>
      ${newest(all).map(
        (one) =>
          html`<tr>
            <td class="nowrap"><code>${one.filingNumber}</code></td>
            <td>
              ${one.body.filer.name}<br /><span class="soft">${one.body.site?.name ?? "own interface"}</span>
            </td>
            <td><code class="anywhere">${one.body.endpointUrl}</code></td>
            <td class="nowrap">${when(one.receivedAt)}</td>
            <td>
              <span class="${one.status}">${one.status}</span>
              ${one.reason ? html`<br /><span class="soft">${one.reason}</span>` : ""}
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function decisionForm(all: readonly Filing[], path: string): Html {
  if (all.length === 0) return html`<p class="soft">There is nothing to decide.</p>`;
  return html`<form class="row card" method="post" action="${path}/control/filings">
    <label>
      Filing
      <select name="number">
        ${newest(all).map(({ filingNumber }) => html`<option>${filingNumber}</option>`)}
      </select>
    </label>
    <label>
      Decision
      <select name="status">
        <option>accepted</option>
        <option>rejected</option>
      </select>
    </label>
    <label>
      Why it is rejected
      <select name="reason">
        ${REASONS.map((reason) => html`<option>${reason}</option>`)}
      </select>
    </label>
    <button>Decide and announce</button>
  </form>`;
}

function policyForm({ decideAfterMs, verdict }: Policy, path: string): Html {
  return html`<form class="row card" method="post" action="${path}/control/policy">
    <label>
      Verdict
      <select name="verdict">
        ${Object.entries(VERDICTS).map(
          ([name, meaning]) =>
            html`<option value="${name}" ${name === verdict ? html`selected` : ""}>${meaning}</option>`,
        )}
      </select>
    </label>
    <label>
      After ms
      <input name="decideAfterMs" type="number" min="0" max="600000" value="${decideAfterMs}" />
    </label>
    <button>Save</button>
  </form>`;
}

function clientsSection(all: readonly Client[], path: string): Section {
  const body = html`<div class="card">
    ${all.length === 0 ? html`<p class="soft">None yet: nobody can file.</p>` : ""}
    ${all.map(({ name, clientId }) => html`<p>${name} <code>${clientId}</code></p>`)}
    <form class="row" method="post" action="${path}/control/clients">
      <label>Name <input name="name" required maxlength="100" /></label>
      <button>Register a client</button>
    </form>
  </div>`;
  return { heading: "Clients", body };
}
