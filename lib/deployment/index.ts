export { isMarked, setMark } from "./marks";
export { noteContract } from "./note-contract";
export { closeDeployment, isDatabaseReady, openDeployment } from "./open-deployment";
