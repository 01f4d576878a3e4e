import { getMailReader } from "@/app/_server/mail-reader";
import { failureText } from "@/lib/mail";

/** Says what went wrong with a delivery, by its code, in the reader's words. */
export async function getFailureWords(): Promise<(code: string, params?: Record<string, unknown>) => string> {
  const reader = await getMailReader();
  return (code, params = {}) => failureText(code, params, reader);
}
