export { isMarked, setMark } from "./marks";
export { noteContract, type ServedContract } from "./note-contract";
export { closeDeployment, isDatabaseReady, openDeployment } from "./open-deployment";
