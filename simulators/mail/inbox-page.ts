import { html } from "hono/html";
import { page } from "../http/page";
import type { Html } from "../http/page";
import type { Mail, MailSummary } from "./mail";

/** The list, newest first; the script keeps it fresh. */
export function inboxPage(mails: readonly MailSummary[]): Html {
  return page(
    "Inbox",
    html`<main data-newest="${mails[0]?.id ?? ""}">
      <div class="bar">
        <div>
          <h1>Inbox</h1>
          <p class="soft">${count(mails.length)}. Nothing sent here leaves this machine.</p>
        </div>
        ${mails.length > 0 ? html`<button type="button" data-clear>Delete all</button>` : ""}
      </div>
      ${mails.length > 0 ? list(mails) : html`<p class="card soft">Mails appear here as they are sent.</p>`}
    </main>`,
    "/inbox.js",
  );
}

/** One mail: its HTML in a sandbox, its text, its headers. */
export function mailPage(mail: Mail): Html {
  return page(
    mail.subject || "No subject",
    html`<main>
      <p><a href="/">Inbox</a></p>
      <h1>${mail.subject || "No subject"}</h1>
      <p class="soft">${mail.from} to ${mail.recipients.join(", ")}, ${mail.receivedAt}</p>
      ${
        mail.html
          ? html`<iframe
              title="The mail as its reader sees it"
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              src="/messages/${mail.id}/html"
            ></iframe>`
          : ""
      }
      ${
        mail.text
          ? html`<h2>Text</h2>
              <div class="card"><pre>${mail.text}</pre></div>`
          : ""
      }
      ${mail.attachments.length > 0 ? attachments(mail) : ""}
      <h2>Headers</h2>
      <div class="card">
        <table>
          ${mail.headers.map(
            ({ name, value }) =>
              html`<tr>
                <th>${name}</th>
                <td class="grow"><pre>${value}</pre></td>
              </tr>`,
          )}
        </table>
      </div>
      <p><a href="/messages/${mail.id}/raw" download="${mail.id}.eml">Download as .eml</a></p>
    </main>`,
  );
}

function list(mails: readonly MailSummary[]): Html {
  return html`<div class="card">
    <table class="stack">
      <tr>
        <th>Received</th>
        <th>To</th>
        <th>Subject</th>
        <th>From</th>
      </tr>
      ${mails.map(
        (mail) =>
          html`<tr>
            <td class="nowrap soft">${mail.receivedAt.slice(0, 19).replace("T", " ")}</td>
            <td>${mail.recipients.join(", ")}</td>
            <td class="grow"><a href="/mail/${mail.id}">${mail.subject || "No subject"}</a></td>
            <td>${mail.from}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function attachments(mail: Mail): Html {
  return html`<h2>Attachments</h2>
    <ul class="card">
      ${mail.attachments.map((one) => html`<li>${one.name}, ${one.type}, ${one.bytes} bytes</li>`)}
    </ul>`;
}

function count(mails: number): string {
  return mails === 1 ? "1 mail" : `${mails} mails`;
}

/** Runs in the browser: reloads the list when a newer mail is there, and deletes all on demand. */
export const INBOX_SCRIPT = `
const main = document.querySelector("main");
setInterval(async () => {
  try {
    const { messages } = await (await fetch("/messages")).json();
    if ((messages[0]?.id ?? "") !== main.dataset.newest) location.reload();
  } catch { /* the catcher is being restarted */ }
}, 2000);
document.querySelector("[data-clear]")?.addEventListener("click", async () => {
  if (!confirm("Delete every mail?")) return;
  await fetch("/messages", { method: "DELETE" });
  location.reload();
});
`;
