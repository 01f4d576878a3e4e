import { z } from "zod";
import { numberOf } from "../define-regime";
import { parseJson } from "../read-push";
import type { Reference, ReferenceReading, ReferenceResponse } from "../define-regime";

/**
 * The public registry of certified LSPs. It has published no interface: this is the assumed
 * profile `registry-0.1` (TIG-905). A reading's `value` is the `lsp_certificate.registry` fact
 * without `checkedAt`, `freshUntil` and `snapshotId`, which the engine adds.
 */
const Certificate = z.object({
  number: z.string(),
  status: z.enum(["active", "suspended", "expired", "revoked"]),
  entity: z.string().nullable(),
  issuingCountries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  languages: z.array(z.string().min(2).max(35)),
  validUntil: z.iso.date().nullable(),
  asOf: z.iso.datetime({ offset: true }),
});

const StatusChanged = z.object({
  type: z.literal("certificate.status_changed"),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.looseObject({ number: z.string().min(1) }),
});

const NotFoundProblem = z.looseObject({ status: z.literal(404).optional() });

const NOT_FOUND = {
  status: "not_found",
  entity: null,
  issuingCountries: [],
  languages: [],
  validUntil: null,
};

/** The registry that TIG-17 wants certificates searchable in. */
export const lspRegistry: Reference = {
  counterpart: "lsp-registry",
  subjectKind: "lsp_certificate",
  factKind: "lsp_certificate.registry",
  freshSeconds: 24 * 3600,
  reliedOnSeconds: (rulebook) => numberOf(rulebook, "TIG-903") * 3600,
  request: (baseUrl, key) => ({
    method: "GET",
    url: `${baseUrl.replace(/\/+$/, "")}/certificates/${encodeURIComponent(key)}`,
    headers: { accept: "application/json" },
  }),
  read,
  readCallback: (body) => {
    const event = StatusChanged.safeParse(body);
    if (!event.success) return null;
    const { data, timestamp } = event.data;
    const reading = readCertificate(data, data.number);
    const occurredAt =
      reading.ok && reading.statedAt !== null ? reading.statedAt : new Date(timestamp).toISOString();
    return { ...reading, key: data.number, occurredAt };
  },
  isAlarm: (before, after) => before !== null && before.status !== after.status && after.status !== "active",
};

function read(response: ReferenceResponse, key: string): ReferenceReading {
  const { status } = response;
  if (status !== 200 && status !== 404) return failed("registry_failure_http_status", { status });
  const wanted = status === 200 ? "application/json" : "application/problem+json";
  const [mediaType = ""] = response.contentType.toLowerCase().split(";");
  if (mediaType.trim() !== wanted) {
    return failed("registry_failure_content_type", { status, contentType: mediaType.trim().slice(0, 80) });
  }
  const body = parseJson(response.body);
  if (body === undefined) return failed("registry_failure_not_json", { status });
  if (status === 200) return readCertificate(body, key);
  // Only a problem document says that the number is not there; any gateway can say 404.
  return NotFoundProblem.safeParse(body).success
    ? { ok: true, value: { ...NOT_FOUND }, statedAt: null }
    : failed("registry_failure_member", { member: "status" });
}

function readCertificate(body: unknown, key: string): ReferenceReading {
  const parsed = Certificate.safeParse(body);
  if (!parsed.success) {
    const member = parsed.error.issues[0]?.path.join(".") ?? "";
    return failed("registry_failure_member", { member: member === "" ? "/" : member });
  }
  const { number, asOf, ...value } = parsed.data;
  if (number !== key) return failed("registry_failure_other_number", { number: key });
  return { ok: true, value, statedAt: new Date(asOf).toISOString() };
}

function failed(failure: string, params: Record<string, string | number>): ReferenceReading {
  return { ok: false, failure, params };
}
