import type { CallLog } from "@/lib/calls";
import type { AnonymousLimit } from "./anonymous-limit";
import type { AnswerStore } from "./answer-store";

/** What the hosted API of one process works with. */
export interface HostedApi {
  store: AnswerStore;
  calls: CallLog;
  anonymous: AnonymousLimit;
  clock: () => Date;
  /** Whether the process may be sent traffic. */
  isReady: () => Promise<boolean>;
}
