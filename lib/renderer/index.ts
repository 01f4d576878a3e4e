export { openRenderer, type Renderer } from "./open-renderer";
export { treeOf } from "./process-tree";
