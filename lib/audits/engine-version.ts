/**
 * Version of what reads and compares: counted up whenever the same pages may come to other findings. Two runs of different
 * versions are compared with that said.
 */
export const ENGINE_VERSION = "4";
