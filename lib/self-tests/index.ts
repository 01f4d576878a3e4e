export { carryOutSelfTest, type ClaimedTest, type Settle } from "./carry-out-self-test";
export { findPassed } from "./find-passed";
export { endpointUrlOf, filingRegime, siteToShow, type Place } from "./interface-of";
export { getSelfTest } from "./get-self-test";
export { listSelfTests, type SelfTestRow } from "./list-self-tests";
export { queueSelfTest, testAgain } from "./queue-self-test";
export { runSelfTest } from "./run-self-test";
export { RunSelfTest } from "./self-test-input";
export { SelfTestResult, type SeenInterface } from "./self-test-result";
