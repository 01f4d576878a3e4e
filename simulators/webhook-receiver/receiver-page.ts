import { html } from "hono/html";
import type { Html } from "../http/page";
import { controlPage, faultsSection, newest, when } from "../kit/control-page";
import type { Delivery, Inbox } from "./inbox";
import type { ReceiverParts } from "./receiver-app";

/** The receiver for people: its inboxes, what came to them, and forms that give it orders. */
export function receiverPage({ kit, inboxes }: ReceiverParts): Html {
  const { path } = kit;
  return controlPage(
    kit,
    html`A stand-in for a customer's system that takes webhooks: <code>POST ${path}/{inbox}</code>, signed as
      Standard Webhooks 1.0 has it.`,
    [
      { heading: "Inboxes", body: inboxTable(inboxes.all, path) },
      { heading: "Add an inbox, or give one other keys", body: inboxForm(path) },
      faultsSection(kit),
      { heading: "Deliveries, newest first", body: deliveryTable(inboxes.deliveries(null)) },
    ],
  );
}

function inboxTable(all: readonly Inbox[], path: string): Html {
  if (all.length === 0) return html`<p class="soft">None yet. Add one below to take webhooks.</p>`;
  return html`<div class="card">
    <table class="stack">
      <tr>
        <th>Address</th>
        <th>Keys</th>
        <th class="number">Accepted</th>
        <th class="number">Distinct</th>
        <th class="number">Duplicates</th>
        <th class="number">Refused</th>
      </tr>
      ${all.map(
        ({ name, secrets, publicKeys, counts }) =>
          html`<tr>
            <td><code>${path}/${name}</code></td>
            <td>${keysOf(secrets.length, publicKeys.length)}</td>
            <td class="number" data-label="Accepted">${counts.accepted}</td>
            <td class="number" data-label="Distinct">${counts.distinct}</td>
            <td class="number" data-label="Duplicates">${counts.duplicates}</td>
            <td class="number" data-label="Refused">${counts.refused}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function keysOf(secrets: number, publicKeys: number): string {
  const parts = [];
  if (secrets > 0) parts.push(secrets === 1 ? "1 secret" : `${secrets} secrets`);
  if (publicKeys > 0) parts.push(publicKeys === 1 ? "1 public key" : `${publicKeys} public keys`);
  return parts.join(", ");
}

function inboxForm(path: string): Html {
  return html`<form class="row card" method="post" action="${path}/control/inboxes">
    <label>Name <input name="name" required pattern="[a-z0-9]+(-[a-z0-9]+)*" placeholder="orders" /></label>
    <label class="wide">
      Secrets, separated by blanks
      <input name="secrets" placeholder="whsec_…" autocomplete="off" spellcheck="false" />
    </label>
    <label class="wide">
      Public keys
      <input name="publicKeys" placeholder="whpk_…" autocomplete="off" spellcheck="false" />
    </label>
    <button>Save</button>
  </form>`;
}

function deliveryTable(all: readonly Delivery[]): Html {
  if (all.length === 0) return html`<p class="soft">None yet.</p>`;
  return html`<div class="card">
    <table class="stack">
      <tr>
        <th>At (UTC)</th>
        <th>Inbox</th>
        <th>Id</th>
        <th>Type</th>
        <th>Signatures</th>
        <th>Answer</th>
      </tr>
      ${newest(all).map(
        (one) =>
          html`<tr>
            <td class="nowrap">${when(one.at)}</td>
            <td class="nowrap">${one.inbox}</td>
            <td><code class="anywhere">${one.id ?? "none"}</code></td>
            <td>${one.type ?? ""}</td>
            <td class="nowrap">
              ${one.signatures.map(({ version, verifiedBy }) => `${version} ${verifiedBy ?? "wrong"}`).join(", ")}
            </td>
            <td>
              <span class="${outcome(one)}">${one.status ?? "no answer"}</span>
              ${one.duplicate ? "duplicate" : ""}${one.fault ? ` (${one.fault})` : ""}
              ${one.refusal ? html`<br /><span class="soft">${one.refusal}</span>` : ""}
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function outcome({ status }: Delivery): string {
  return status !== null && status < 300 ? "accepted" : "rejected";
}
