import { z } from "zod";
import type { PlatformPlan, ProcurementPlatform, PushReading, ReferenceResponse } from "../define-regime";

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
const Problem = z.looseObject({ detail: z.string().max(2_000).optional(), title: z.string().max(500) });

const REFUSED = [400, 403, 404, 405, 406, 409, 413, 415, 422];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read({ status, body }: ReferenceResponse): PushReading {
  const json = parseJson(body);
  if (status === 200 || status === 201) {
    const updated = Updated.safeParse(json);
    if (!updated.success)
      return { state: "unclear", failure: "profile_answer_unreadable", params: { status } };
    const { profileNumber, updatedAt } = updated.data;
    return { state: "taken", reference: profileNumber, at: new Date(updatedAt).toISOString() };
  }
  const problem = Problem.safeParse(json);
  // Any gateway can say 404; only a problem document of the platform's says that the profile is wrong.
  if (!REFUSED.includes(status) || !problem.success)
    return { state: "unclear", failure: "profile_answer_unreadable", params: { status } };
  const detail = problem.data.detail ?? problem.data.title;
  return { state: "refused", failure: "profile_refused", params: { status, detail } };
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
