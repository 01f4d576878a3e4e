import { parseItem } from "structured-headers";
import { AppError } from "@/lib/core/errors";

const LENGTH_MAX = 255;
/** How long an answer is kept under its key, hours: said in the contract. */
export const KEPT_HOURS = 24;

const EXAMPLE = '`Idempotency-Key: "8e03978e-40d5-43dd-bc93-6894a57f9324"`';

function malformed(reason: string, detail: string): AppError {
  return new AppError("malformed", reason, detail);
}

function readString(header: string): string | null {
  try {
    const [value] = parseItem(header);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/**
 * The key a caller gave a write, from its header: a structured-field string of 1 to 255 characters
 * (draft-ietf-httpapi-idempotency-key-header). Null where it gave none and need not; `malformed` otherwise.
 */
export function readIdempotencyKey(header: string | undefined, isRequired: boolean): string | null {
  if (header === undefined) {
    if (!isRequired) return null;
    throw malformed(
      "idempotency_key_missing",
      `This call needs a key of your own, in quotation marks, so that it can be sent again safely: ${EXAMPLE}.`,
    );
  }
  const key = readString(header);
  if (key === null)
    throw malformed("idempotency_key_malformed", `Idempotency-Key is a text in quotation marks: ${EXAMPLE}.`);
  if (key.length === 0 || key.length > LENGTH_MAX)
    throw malformed("idempotency_key_malformed", `Idempotency-Key has 1 to ${LENGTH_MAX} characters.`);
  return key;
}
