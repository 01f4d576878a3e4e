import { z } from "zod";
import type { PlatformPlan, ProcurementPlatform, PushReading, ReferenceResponse } from "../define-regime";
import { readPush } from "../read-push";

/**
 * The platforms that the report names (TM-08). None has published an interface: this is the assumed profile
 * `supplier-profile-0.1`, put in place by the company's reference and confirmed in the answer (TM-908).
 */
const PROFILE = "supplier-profile-0.1";
const EXPIRES_AFTER_HOURS = 72;

const Updated = z.looseObject({
  profileNumber: z.string().min(1).max(120),
  status: z.literal("updated"),
  updatedAt: z.iso.datetime({ offset: true }),
});

const REFUSED = [400, 403, 404, 405, 406, 409, 413, 415, 422];

function read(response: ReferenceResponse): PushReading {
  return readPush(
    {
      ...{ takenBy: [200, 201], taken: Updated, refusedBy: REFUSED },
      told: ({ profileNumber, updatedAt }) => ({ reference: profileNumber, at: updatedAt }),
      ...{ unreadable: "profile_answer_unreadable", refused: "profile_refused" },
    },
    response,
  );
}

function platform(id: string, name: string): ProcurementPlatform {
  return {
    ...{ id, name, rule: "TM-08" },
    push: {
      name: "supplier_profile",
      counterpart: id,
      subjectKind: "platform_profile",
      expiresAfterHours: EXPIRES_AFTER_HOURS,
      build: (subject) => ({ profile: PROFILE, ...subject }),
      url: (baseUrl) => `${baseUrl.replace(/\/+$/, "")}/profiles`,
      read,
      readCallback: () => null,
    },
  };
}

/** Where companies keep profiles, and by when they were to be updated. */
export const PROCUREMENT: PlatformPlan = {
  platforms: [
    platform("asean-trade-connect", "ASEAN Trade Connect"),
    platform("myprocure", "MyProcure"),
    platform("jetro-marketplace", "JETRO Marketplace"),
  ],
  deadlineRule: "TM-28",
  adviceRule: "TM-29",
};
