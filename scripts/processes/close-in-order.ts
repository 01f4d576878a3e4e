type Undo = () => Promise<void>;

export interface Closer {
  onClose: (undo: Undo) => void;
  /** Undoes everything, the latest first; what fails does not keep the rest from being undone. */
  close: () => Promise<void>;
}

/** Collects what undoes each step taken. */
export function closeInOrder(): Closer {
  const undos: Undo[] = [];
  return {
    onClose: (undo) => undos.push(undo),
    async close() {
      for (let undo = undos.pop(); undo; undo = undos.pop()) {
        await undo().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
      }
    },
  };
}
