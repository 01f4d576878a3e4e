import { AppError } from "@/lib/core/errors";
import { namesCallablePort } from "@/lib/core/guarded/may-call-port";

const MESSAGE = "must be at port 443 or 80, or at one that this deployment allows";

/** Refuses an address at a port that would not be called; `path` names its field. Throws `invalid`. */
export function requireCallablePort(path: string, url: string): void {
  if (namesCallablePort(new URL(url))) return;
  throw new AppError("invalid", "invalid", `${path}: ${MESSAGE}.`, [{ path, message: MESSAGE }]);
}
