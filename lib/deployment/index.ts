export { closeDeployment, isDatabaseReady, openDeployment } from "./open-deployment";
