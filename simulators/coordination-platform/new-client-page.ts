import { html } from "hono/html";
import type { Html } from "../http/page";
import { controlPage } from "../kit/control-page";
import type { Kit } from "../kit/kit";

/** What a person who registered a client sees once: the secret is not kept. */
export function newClientPage(
  kit: Kit,
  name: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Html {
  const body = html`<div class="card">
    <p>The secret is shown this once; the platform keeps only its hash.</p>
    <dl>
      <dt>Client id</dt>
      <dd><code>${clientId}</code></dd>
      <dt>Client secret</dt>
      <dd><code>${clientSecret}</code></dd>
    </dl>
    <p><a href="${kit.path}/">Back to the platform</a></p>
  </div>`;
  return controlPage(kit, html`A client was registered.`, [{ heading: name, body }]);
}
