import type { DutyTexts } from "./responsibilities";

/** Texts of one language: by rule, assumption, conflict, watch item and message key. */
export interface RegimeMessages extends DutyTexts {
  name: string;
  shortName: string;
  authority: string;
  /** Title and one plain sentence per rule code. */
  rules: Record<string, { title: string; text: string }>;
  assumptions: Record<string, { title: string; text: string }>;
  conflicts: Record<string, { title: string; text: string; readings: Record<string, string> }>;
  watch: Record<string, { title: string; text: string }>;
  undisclosed: Record<string, { title: string; text: string }>;
  /** ICU messages for verdicts, obligations and deadlines. */
  messages: Record<string, string>;
}
