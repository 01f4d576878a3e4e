import { html } from "hono/html";
import type { Html } from "../http/page";
import { callbacksSection, controlPage, faultsSection, receivedSection } from "../kit/control-page";
import { STATUSES } from "./certificate";
import type { Certificate } from "./certificate";
import type { RegistryParts } from "./registry-app";

/** The registry for people: what stands on it, what it was asked and sent, and forms that give it orders. */
export function registerPage({ kit, register }: RegistryParts): Html {
  const { path, state } = kit;
  return controlPage(
    kit,
    html`A stand-in for the public register of language service providers. Look-ups:
      <code>GET ${path}/certificates/{number}</code>. A change here is announced by a signed callback.`,
    [
      { heading: "Certificates", body: certificates(register.certificates, path) },
      { heading: "Change or add a certificate", body: changeForm(path) },
      faultsSection(kit),
      callbacksSection(kit, "None yet. Change a certificate to send one."),
      receivedSection("Look-ups received, newest first", state.received),
    ],
  );
}

function certificates(all: readonly Certificate[], base: string): Html {
  return html`<div class="card">
    <table class="stack">
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
