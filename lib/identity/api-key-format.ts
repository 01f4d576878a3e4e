import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BODY_LENGTH = 30;
const CHECK_LENGTH = 6;
const FORM = /^acc_(live|test)_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;

function checksum(text: string): string {
  let rest = crc32(text);
  let out = "";
  for (let index = 0; index < CHECK_LENGTH; index += 1) {
    out = ALPHABET.charAt(rest % ALPHABET.length) + out;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return out;
}

/** A new key: `acc_live_` or `acc_test_`, 30 random base-62 characters (178 bits), six of a CRC-32 over them. */
export function newApiKey(mode: "live" | "test"): string {
  let body = "";
  for (let index = 0; index < BODY_LENGTH; index += 1) body += ALPHABET.charAt(randomInt(ALPHABET.length));
  return `acc_${mode}_${body}${checksum(body)}`;
}

/** Whether a text has the form and checksum of a key: a typo is refused without asking the database. */
export function isApiKey(text: string): boolean {
  const match = FORM.exec(text);
  return match !== null && checksum(match[2] ?? "") === match[3];
}

/** What is kept of a key: its SHA-256, hex; a key has enough randomness to need no salt. */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
