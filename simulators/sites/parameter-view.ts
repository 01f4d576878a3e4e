import { html } from "hono/html";
import type { Html } from "../http/page";
import { PARAMETER_CHAPTERS } from "./data/parameter-names";
import type { ParameterChapter } from "./data/parameter-names";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { localNumber, printedParameters, withUnit } from "./printed-parameters";
import type { PrintedParameter } from "./printed-parameters";
import { say } from "./site";
import type { Language, ParameterShape, Product } from "./site";

/** A product's figures in the shape that its exporter chose; nothing where only the data tells them. */
export function parameterView({ site, language }: PageScene, product: Product): Html {
  const parameters = printedParameters(site, product, language);
  const views: Record<ParameterShape, () => Html> = {
    table: () => plainTable(parameters, language),
    units: () => unitTable(parameters, language),
    grouped: () => groupedTable(parameters, language),
    variants: () => variantTable(parameters, product, language),
    definitions: () =>
      html`<dl class="figures">
        ${parameters.map(
          (one) =>
            html`<div>
              <dt>${one.label}</dt>
              <dd>${figure(one)}</dd>
            </div>`,
        )}
      </dl>`,
    bullets: () =>
      html`<ul class="ticks">
        ${parameters.map((one) => html`<li>${one.label}${colon(language)}${figure(one)}</li>`)}
      </ul>`,
    prose: () => html`<p class="prose">${proseOf(product, parameters, language)}</p>`,
    data: () => html``,
  };
  return views[product.shape]();
}

function figure({ text, unit }: PrintedParameter): string {
  return withUnit(text, unit);
}

function colon(language: Language): string {
  return language === "zh" || language === "ja" ? "：" : ": ";
}

function plainTable(parameters: PrintedParameter[], language: Language): Html {
  return table(
    html`<tr>
      <th scope="col">${say(WORDS.parameter, language)}</th>
      <th scope="col">${say(WORDS.value, language)}</th>
    </tr>`,
    html`${parameters.map(
      (one) =>
        html`<tr>
          <th scope="row">${one.label}</th>
          <td>${figure(one)}</td>
        </tr>`,
    )}`,
  );
}

function unitTable(parameters: PrintedParameter[], language: Language): Html {
  return table(
    html`<tr>
      <th scope="col">${say(WORDS.parameter, language)}</th>
      <th scope="col">${say(WORDS.unit, language)}</th>
      <th scope="col">${say(WORDS.value, language)}</th>
    </tr>`,
    html`${parameters.map(
      (one) =>
        html`<tr>
          <th scope="row">${one.label}</th>
          <td>${one.unit === "" ? "–" : one.unit}</td>
          <td>${one.text}</td>
        </tr>`,
    )}`,
  );
}

/** The chapters stand in a first column whose cells span rows. */
function groupedTable(parameters: PrintedParameter[], language: Language): Html {
  const chapters = new Map<ParameterChapter, PrintedParameter[]>();
  for (const one of parameters) chapters.set(one.chapter, [...(chapters.get(one.chapter) ?? []), one]);
  return table(
    html`<tr>
      <th scope="col" colspan="2">${say(WORDS.parameter, language)}</th>
      <th scope="col">${say(WORDS.value, language)}</th>
    </tr>`,
    html`${[...chapters].map(([chapter, ones]) =>
      ones.map(
        (one, index) =>
          html`<tr>
            ${
              index === 0
                ? html`<th scope="rowgroup" rowspan="${ones.length}" class="chapter">
                    ${say(PARAMETER_CHAPTERS[chapter], language)}
                  </th>`
                : ""
            }
            <th scope="row">${one.label}</th>
            <td>${figure(one)}</td>
          </tr>`,
      ),
    )}`,
  );
}

/** A column a model; a figure that all share spans them. */
function variantTable(parameters: PrintedParameter[], product: Product, language: Language): Html {
  const others = product.variants ?? [];
  const columns = [product.model, ...others.map(({ model }) => model)];
  return table(
    html`<tr>
        <th scope="col" rowspan="2">${say(WORDS.parameter, language)}</th>
        <th scope="colgroup" colspan="${columns.length}">${say(WORDS.model, language)}</th>
      </tr>
      <tr>
        ${columns.map((model) => html`<th scope="col">${model}</th>`)}
      </tr>`,
    html`${parameters.map((one) => {
      const differs = others.some(({ values }) => values[one.name] !== undefined);
      const cells = others.map(({ values }) => localNumber(values[one.name] ?? one.value, language));
      return html`<tr>
        <th scope="row">${one.label}${one.unit === "" ? "" : ` (${one.unit})`}</th>
        ${
          differs
            ? [one.text, ...cells].map((text) => html`<td>${text}</td>`)
            : html`<td colspan="${columns.length}" class="shared">${one.text}</td>`
        }
      </tr>`;
    })}`,
  );
}

function table(head: Html, rows: Html): Html {
  return html`<div class="scroll" tabindex="0">
    <table class="figures">
      <thead>
        ${head}
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function proseOf(product: Product, parameters: PrintedParameter[], language: Language): Html {
  const template = product.prose ? say(product.prose, language) : "";
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const found = parameters.find((one) => one.name === name);
    return found ? figure(found) : whole;
  });
  return html`${text}`;
}
