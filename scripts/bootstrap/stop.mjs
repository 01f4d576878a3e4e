/** A reason to stop before the command runs; its message is the one sentence the person reads. */
export class Stop extends Error {}
