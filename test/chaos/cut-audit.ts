import { getSiteAudit, listFindings, runAudit } from "@/lib/audit-runs";
import { createClient } from "@/lib/clients";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { hostOf } from "@/lib/core/same-site";
import { createSite } from "@/lib/sites";
import { AUDITING } from "../keep-finding";
import { makeProvider, word, type MadeProvider } from "../make-provider";
import { serveSite, type ServedSite } from "../serve-site";
import { pause, waitFor } from "./delivery-case";
import { startWorker } from "./start-worker";

const PAIRS = 8;

function pageOf(path: string): string | null {
  const [, tag = "", at = ""] = /^\/(en|zh)\/p(\d+)$/.exec(path) ?? [];
  if (tag === "" || Number(at) > PAIRS) return null;
  const weight = at === "3" && tag === "zh" ? "13 kg" : "12 kg";
  const alternates = ["en", "zh"].map(
    (one) => `<link rel="alternate" hreflang="${one}" href="/${one}/p${at}">`,
  );
  return `<html lang="${tag}"><head><title>P${at}00</title>${alternates.join("")}</head><body><main><h1>P${at}00</h1>
    <table><tr><th>${tag === "en" ? "Weight" : "重量"}</th><td>${weight}</td></tr></table><a href="/${tag}/p${Number(at) + 1}">-</a></main></body></html>`;
}

/** Serves the same small site anew; the page that `holds` names is answered by nobody until it is let go. */
async function serve(holds: string | null): Promise<ServedSite & { letGo: () => void }> {
  let held = holds;
  const site = await serveSite((request, response) => {
    if (request.url === held) return;
    const html = pageOf(request.url ?? "");
    response.writeHead(html === null ? 404 : 200, { "content-type": "text/html" }).end(html ?? "none");
  });
  return { ...site, letGo: () => (held = null) };
}

async function makeAudited(provider: MadeProvider, url: string): Promise<string> {
  const slug = `s-${word()}`;
  const { clientId } = await createClient({
    ctx: provider.ctx(),
    input: { name: slug, slug, country: "CN" },
  });
  const site = { clientId, slug, name: slug, url: `${url}/en/p1` };
  const { siteId } = await createSite({ ctx: provider.ctx(), input: site });
  await runAudit({ ctx: provider.ctx(), input: { siteId, regime: AUDITING } });
  return siteId;
}

async function resultOf(provider: MadeProvider, siteId: string, host: string): Promise<string> {
  const input = { siteId, regime: AUDITING };
  const [done] = (await getSiteAudit({ ctx: provider.ctx(), input })).done;
  const { findings } = await listFindings({ ctx: provider.ctx(), input });
  const told = findings.map(({ code, params, spans }) => ({ code, params, spans }));
  const { pages, languages, measures } = done?.result ?? {};
  return JSON.stringify({ pages, languages, measures, told }).replaceAll(host, "HOST");
}

/** As it is once the lease of whoever died over an audit has passed. */
async function endLease(provider: MadeProvider, siteId: string, host: string): Promise<void> {
  await withTenant(provider.ctx(), (tx) =>
    tx.auditDue.updateMany({ where: { siteId }, data: { dueAt: new Date() } }),
  );
  await withSystem("test", (tx) => tx.hostTurn.deleteMany({ where: { host } }));
}

/**
 * Case 15: a worker is killed in the middle of an audit, and another takes the audit up. The pages that the site was asked
 * for more than once, and whether both came to the same as an audit that nobody disturbed.
 */
export async function cutAudit(): Promise<{ twice: string[]; isSame: boolean; hasFound: boolean }> {
  const provider = await makeProvider();
  const [held, whole] = ["/zh/p5", await serve(null)];
  const cut = await serve(held);
  const siteId = await makeAudited(provider, cut.url);
  const first = startWorker();
  await waitFor("the page in the middle", () => cut.asked.includes(held));
  // What was answered beside it is kept before another is asked for.
  await pause(500);
  await first.kill();
  cut.letGo();
  await endLease(provider, siteId, hostOf(cut.url));
  const otherId = await makeAudited(provider, whole.url);
  const second = startWorker();
  const isDone = async (id: string): Promise<boolean> => {
    const { done } = await getSiteAudit({ ctx: provider.ctx(), input: { siteId: id, regime: AUDITING } });
    return done.length > 0;
  };
  await waitFor("both audits", async () => (await isDone(siteId)) && (await isDone(otherId)));
  const results = [
    await resultOf(provider, siteId, hostOf(cut.url)),
    await resultOf(provider, otherId, hostOf(whole.url)),
  ];
  await second.stop();
  const twice = cut.asked.filter((path, at) => cut.asked.indexOf(path) !== at);
  await cut.close();
  await whole.close();
  return {
    twice,
    isSame: results[0] === results[1],
    hasFound: results[0]?.includes("parameter_deviating") ?? false,
  };
}
