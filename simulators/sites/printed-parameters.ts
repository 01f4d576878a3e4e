import { PARAMETER_NAMES } from "./data/parameter-names";
import type { ParameterChapter, ParameterName } from "./data/parameter-names";
import { faultOf } from "./faults";
import type { SiteFaultOf } from "./faults";
import { say } from "./site";
import type { Language, Product, Site } from "./site";
import type { Unit } from "./unit-codes";

/** A figure as one language's page gives it. */
export interface PrintedParameter {
  name: ParameterName;
  chapter: ParameterChapter;
  label: string;
  /** As data: with a decimal point. */
  value: string;
  /** As text of the language. */
  text: string;
  unit: Unit;
}

/** Where a decimal comma is usual. */
const DECIMAL_COMMA: readonly Language[] = ["vi", "id"];

/** A product's figures in a language, with whatever deviates there on purpose. */
export function printedParameters(site: Site, product: Product, language: Language): PrintedParameter[] {
  return product.parameters.map(([name, trueValue, trueUnit]) => {
    const otherValue = hereOnly(faultOf(site, "parameter_deviation"), product, language, name);
    const otherUnit = hereOnly(faultOf(site, "unit_deviation"), product, language, name);
    const scriptedValue = hereOnly(faultOf(site, "scripted_parameters"), product, language, name);
    const value = otherValue?.value ?? scriptedValue?.value ?? trueValue;
    const unit = otherUnit?.unit ?? trueUnit;
    const { chapter, text } = PARAMETER_NAMES[name];
    return { name, chapter, label: say(text, language), value, text: localNumber(value, language), unit };
  });
}

/** A number as the language writes it; what is no number stays as it is. */
export function localNumber(value: string, language: Language): string {
  const isNumber = /^[\d.\s±–×-]+$/.test(value);
  return isNumber && DECIMAL_COMMA.includes(language) ? value.replaceAll(".", ",") : value;
}

/** Value and unit as one text. */
export function withUnit(text: string, unit: Unit): string {
  return unit === "" ? text : `${text} ${unit}`;
}

/** The fault, where it lies on this figure of this page. */
function hereOnly<
  Fault extends SiteFaultOf<"parameter_deviation" | "scripted_parameters" | "unit_deviation">,
>(fault: Fault | undefined, product: Product, language: Language, name: ParameterName): Fault | undefined {
  const isHere = fault?.product === product.id && fault.language === language && fault.parameter === name;
  return isHere ? fault : undefined;
}
