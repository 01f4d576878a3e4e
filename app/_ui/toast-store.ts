"use client";
import { useSyncExternalStore } from "react";

export type Toast = { id: number; text: string; failed: boolean };

const none: readonly Toast[] = [];
const listeners = new Set<() => void>();
let shown: readonly Toast[] = none;
let last = 0;

function publish(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a toast; the oldest gives way to a fourth. */
export function showToast(text: string, failed: boolean): void {
  last += 1;
  publish([...shown, { id: last, text, failed }].slice(-3));
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  publish(shown.filter((toast) => toast.id !== id));
}

/** The toasts on the screen, oldest first. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
}
