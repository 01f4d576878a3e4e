import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { page, type Html } from "../http/page";
import { problem } from "../http/problem";
import { readOrder } from "../http/read-order";
import { SavedJson } from "../http/saved-json";
import type { OpenCounterpart } from "../kit/start-counterpart";
import type { Site } from "../sites/site";
import { FEED_FAULTS, recordsOfSite, WRONG_RECORDS, type FeedFault } from "./records";

const PATH = "/product-records";
const SLOW_MS = 60_000;
/** What whoever reads the records has to show. */
export const RECORDS_CREDENTIAL = "Bearer demo-product-records";

const Fault = z.enum(["none", "stale", "wrong_unit", "half", "fewer", "empty", "html", "slow", "down"]);
const State = z.object({ faults: z.record(z.string(), Fault), corrected: z.array(z.string()) });
type State = z.output<typeof State>;

const FaultOrder = z.strictObject({ site: z.string(), fault: Fault });
const RecordOrder = z.strictObject({ site: z.string(), corrected: z.stringbool().or(z.boolean()) });

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });

/**
 * Opens the exporters' own records of their products (an ERP or PIM), one feed a site at `/{slug}/products`: it asks
 * for a credential, keeps its state, and goes wrong as it is told.
 */
export async function openRecords(options: {
  sites: readonly Site[];
  stateFile: string;
}): Promise<OpenCounterpart> {
  const file = new SavedJson(options.stateFile, State);
  const state: State = (await file.read()) ?? { faults: {}, corrected: [] };
  const stopping = new AbortController();
  const find = (slug: string): Site | undefined => options.sites.find((site) => site.slug === slug);
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false }).basePath(PATH);
  app.get("/", (c) => c.html(recordsPage(options.sites, state)));
  app.get("/:site/products", async (c) => {
    const site = find(c.req.param("site"));
    if (!site) return problem(c, 404, "Not found", "There are no records of this exporter.");
    if (c.req.header("authorization") !== RECORDS_CREDENTIAL)
      return problem(c, 401, "Unauthorized", "Send the credential of this exporter's records.");
    const fault: FeedFault = state.faults[site.slug] ?? "none";
    if (fault === "down")
      return problem(c, 503, "Unavailable", "The records are being closed for the night.");
    if (fault === "html") return c.html(page("Sign in", html`<main><h1>Sign in to the ERP</h1></main>`));
    if (fault === "slow") await wait(SLOW_MS, stopping.signal);
    const text = JSON.stringify(recordsOfSite(site, fault, state.corrected.includes(site.slug)));
    const sent = fault === "half" ? text.slice(0, Math.floor(text.length / 2)) : text;
    return c.body(sent, 200, { "content-type": "application/json" });
  });
  app.route(
    "/control",
    controlApp(state, () => file.write(state), find),
  );
  return {
    app,
    path: PATH,
    name: "Product records (ERP)",
    async close() {
      stopping.abort();
      await file.write(state);
    },
  };
}

function controlApp(
  state: State,
  save: () => Promise<void>,
  find: (slug: string) => Site | undefined,
): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.get("/faults", (c) => c.json({ faults: state.faults, known: FEED_FAULTS }));
  app.post("/faults", async (c) => {
    const read = await readOrder(c, FaultOrder);
    if ("refusal" in read) return read.refusal;
    if (!find(read.order.site)) return problem(c, 404, "Not found", "There are no records of this exporter.");
    state.faults[read.order.site] = read.order.fault;
    await save();
    return read.fromForm ? c.redirect(`${PATH}/`, 303) : c.json({ faults: state.faults });
  });
  app.post("/records", async (c) => {
    const read = await readOrder(c, RecordOrder);
    if ("refusal" in read) return read.refusal;
    const { site, corrected } = read.order;
    if (!find(site)) return problem(c, 404, "Not found", "There are no records of this exporter.");
    state.corrected = [...state.corrected.filter((slug) => slug !== site), ...(corrected ? [site] : [])];
    await save();
    return read.fromForm ? c.redirect(`${PATH}/`, 303) : c.json({ corrected: state.corrected });
  });
  return app;
}

function recordsPage(sites: readonly Site[], state: State): Html {
  const faults = Object.entries(FEED_FAULTS);
  return page(
    "Product records (ERP)",
    html`<main>
      <h1>Product records (ERP)</h1>
      <p class="soft">
        A stand-in for exporters' ERP and PIM systems: <code>GET ${PATH}/{site}/products</code> with
        <code>Authorization: ${RECORDS_CREDENTIAL}</code>.
      </p>
      ${sites.map(({ slug, name }) => {
        const fault = state.faults[slug] ?? "none";
        const isCorrected = state.corrected.includes(slug);
        return html`<div class="card">
          <h2>${name.en}</h2>
          <p><code>${PATH}/${slug}/products</code>: ${FEED_FAULTS[fault]}</p>
          <form method="post" action="${PATH}/control/faults">
            <input type="hidden" name="site" value="${slug}" />
            <select name="fault" aria-label="Fault of ${slug}">
              ${faults.map(
                ([code, meaning]) =>
                  html`<option value="${code}" ${code === fault ? "selected" : ""}>
                    ${code}: ${meaning}
                  </option>`,
              )}
            </select>
            <button>Set</button>
          </form>
          ${
            WRONG_RECORDS.has(slug)
              ? html`<form method="post" action="${PATH}/control/records">
                  <input type="hidden" name="site" value="${slug}" />
                  <input type="hidden" name="corrected" value="${isCorrected ? "false" : "true"}" />
                  <p>
                    ${isCorrected ? "Its records are correct." : "One figure of its first product is not what its pages say."}
                  </p>
                  <button>${isCorrected ? "Make a record wrong again" : "Correct the record"}</button>
                </form>`
              : ""
          }
        </div>`;
      })}
    </main>`,
  );
}
