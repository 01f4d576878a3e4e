import { AppError, notFound } from "@/lib/core/errors";
import { findRegime, type Regime, type ResponsibilityMatrix } from "@/lib/regimes";

/**
 * A regime that divides duties and its matrix, where it is still the one that was read. `not_found` for a regime that
 * divides none, `conflict` where the matrix is another by now.
 */
export function matrixToSign(
  regimeId: string,
  hash: string,
): { regime: Regime; matrix: ResponsibilityMatrix } {
  const regime = findRegime(regimeId);
  const matrix = regime?.responsibilities;
  if (!regime || !matrix) throw notFound("regime");
  if (matrix.hash !== hash)
    throw new AppError("conflict", "matrix_changed", "The duties were changed meanwhile; read them anew.");
  return { regime, matrix };
}
