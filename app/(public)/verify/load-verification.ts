import { randomUUID } from "node:crypto";
import { cache } from "react";
import { systemNow } from "@/lib/core/clock";
import { getVerification, type Verification } from "@/lib/verification";

/** What is public about a site, and the moment it was read; once a request. Null where there is no such site. */
export const loadVerification = cache(
  async (provider: string, site: string): Promise<{ found: Verification; now: Date } | null> => {
    const now = systemNow();
    const found = await getVerification(provider, site, now, randomUUID());
    return found ? { found, now } : null;
  },
);
