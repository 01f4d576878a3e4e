import { AppError } from "@/lib/core/errors";

/** Refuses what stands for no text: U+0000 and halves of characters, which no database keeps. */
export function requireText(text: string): void {
  if (text.includes("\u0000") || /\p{Cs}/u.test(text))
    throw new AppError("malformed", "malformed", "A text holds U+0000 or half a character; leave it out.");
}

/** The JSON of a body; an empty object where there is none. Throws `malformed` for what is no JSON or no text. */
export function readJson(body: string): unknown {
  if (body === "") return {};
  try {
    return JSON.parse(body, (name, value: unknown) => {
      requireText(name);
      if (typeof value === "string") requireText(value);
      return value;
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("malformed", "malformed", "The body is not JSON.");
  }
}
