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
  conflict("C9", ["TM-03", "TM-14"], ["final_response", "first_byte"], true),
  conflict("C10", ["TM-28", "TM-34"], ["rules_after_deadline", "deadline_moves"], false),
  conflict("C11", ["TM-01", "TM-33"], ["framework_only", "in_force"], false),
  conflict("C12", ["TM-31", "TM-33"], ["implausible", "as_reported"], false),
  conflict("C13", ["TM-17", "TM-19"], ["official_languages", "not_listed"], false),
  conflict("C14", ["TM-02"], ["independent", "one_serves_the_other"], false),
  conflict("C15", ["TM-29"], ["separate_scopes", "promotion_only"], false),
];
