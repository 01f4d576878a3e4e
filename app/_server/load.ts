import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/errors";

/** What a page needs, or its not-found page: what is foreign, never was or is not for this role looks the same. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}
