import type { Conflict } from "../../define-regime";
import { REVIEWED_ON } from "../identity";

function conflict(
  code: string,
  about: readonly string[],
  readings: readonly [string, string, ...string[]],
  assessed: boolean,
): Conflict {
  const [suggested] = readings;
  return {
    code,
    about,
    readings: readings.map((id) => ({ id })),
    suggested,
    reviewedOn: REVIEWED_ON,
    assessed,
  };
}

/** Where the report contradicts itself, another report or its own silence; the suggested reading comes first. */
export const CONFLICTS: readonly Conflict[] = [
  conflict("C1", ["TIG-06", "TIG-16", "TIG-18"], ["six_country", "two_countries"], true),
  conflict("C2", ["TIG-04", "TIG-16"], ["not_named", "among_the_issuers"], false),
  conflict("C3", ["TIG-03", "TIG-21"], ["explicit_date", "hours_from_issue"], true),
  conflict("C4", ["TIG-03", "TIG-21", "TIG-22"], ["one_date_for_all", "hours_from_go_live"], true),
  conflict(
    "C5",
    ["TIG-03", "TIG-05", "TIG-11"],
    ["every_service_enterprise", "website_providers_only"],
    true,
  ),
  conflict("C6", ["TIG-19", "TIG-20"], ["both", "certification_status", "http_status"], false),
  conflict("C7", ["TIG-01"], ["own_target", "registry_on_each_call"], false),
  conflict("C8", ["TIG-01", "TIG-14", "TIG-28"], ["b2b_only", "b2b_and_b2c"], true),
];
