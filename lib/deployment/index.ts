export { isMarked, setMark } from "./marks";
export { closeDeployment, isDatabaseReady, openDeployment } from "./open-deployment";
