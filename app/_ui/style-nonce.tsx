"use client";
import { useEffect } from "react";

/**
 * Hands the page's nonce to what writes a style element at run time: dialogs that lock the page's scrolling look for it
 * under this name. The nonce is taken from a script that the server has marked.
 */
export function StyleNonce() {
  useEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (nonce !== undefined && nonce !== "") Reflect.set(window, "__webpack_nonce__", nonce);
  }, []);
  return null;
}
