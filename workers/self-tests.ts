import { testInterface } from "@/lib/filings";
import { openSiteLane } from "./site-lane";

/** The interfaces that this worker tests. */
export const SELF_TESTS = openSiteLane("self-test", testInterface);
