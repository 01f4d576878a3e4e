import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/errors";

const NOTHING_HERE = ["not_found", "forbidden", "invalid"];

/**
 * What a page needs, or its not-found page: what is foreign, never was, is not for this role or has an address that
 * cannot be one looks the same.
 */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof AppError && NOTHING_HERE.includes(error.code)) notFound();
    throw error;
  }
}
