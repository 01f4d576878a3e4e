import { getLocale, getTranslations } from "next-intl/server";
import { findRegimeText, getNames } from "@/app/_server/regime-text";
import { formatDay } from "@/app/_ui/format-time";
import type { ActivityRow } from "@/lib/activity";
import { REGISTRY_STANDINGS } from "@/lib/lsp";
import { CERTIFICATION_STAGES } from "@/lib/regimes";

/** Verbs by their texts' keys, which hold no dots. */
const TEXTS = {
  "api_key.create": "apiKeyCreate",
  "api_key.end": "apiKeyEnd",
  "calendar_feed.create": "calendarCreate",
  "calendar_feed.end": "calendarEnd",
  "certification.move": "certificationMove",
  "certification.prescreen": "certificationPrescreen",
  "client.company": "clientCompany",
  "client.create": "clientCreate",
  "client.update": "clientUpdate",
  "delivery.replay": "deliveryReplay",
  "endpoint.connect": "endpointConnect",
  "endpoint.create": "endpointCreate",
  "endpoint.end": "endpointEnd",
  "endpoint.resume": "endpointResume",
  "endpoint.rotate": "endpointRotate",
  "endpoint.test": "endpointTest",
  "endpoint.update": "endpointUpdate",
  "evidence_file.create": "evidenceFileCreate",
  "evidence_file.remove": "evidenceFileRemove",
  "evidence_file.restore": "evidenceFileRestore",
  "filing.accepted": "filingAccepted",
  "filing.create": "filingCreate",
  "filing.push": "filingPush",
  "filing.ready": "filingReady",
  "filing.rejected": "filingRejected",
  "filing.reopen": "filingReopen",
  "filing.submitted": "filingSubmitted",
  "filing.superseded": "filingSuperseded",
  "filing.test": "filingTest",
  "filing.withdrawn": "filingWithdrawn",
  "invitation.accept": "invitationAccept",
  "invitation.create": "invitationCreate",
  "invitation.end": "invitationEnd",
  "label.removed": "labelRemoved",
  "label.seen": "labelSeen",
  "lsp_certificate.check": "certificateCheck",
  "lsp_certificate.create": "certificateCreate",
  "lsp_certificate.letter": "certificateLetter",
  "lsp_certificate.registry": "certificateRegistry",
  "lsp_certificate.update": "certificateUpdate",
  "lsp_company.create": "companyCreate",
  "lsp_company.update": "companyUpdate",
  "lsp_contract.create": "contractCreate",
  "lsp_contract.end": "contractEnd",
  "member.create": "memberCreate",
  "member.end": "memberEnd",
  "member.update": "memberUpdate",
  "notice.update": "noticeUpdate",
  "notice_preference.subscribe": "noticeSubscribe",
  "notice_preference.unsubscribe": "noticeUnsubscribe",
  "notice_preference.update": "noticePreferenceUpdate",
  "platform_profile.confirmed": "platformProfileConfirmed",
  "platform_profile.failed": "platformProfileFailed",
  "platform_profile.push": "platformProfilePush",
  "platform_profile.update": "platformProfileUpdate",
  "product_line.create": "productLineCreate",
  "provider.create": "providerCreate",
  "provider.four_eyes": "providerFourEyes",
  "provider.update": "providerUpdate",
  "payment_path.create": "paymentPathCreate",
  "payment_path.update": "paymentPathUpdate",
  "payment_path.end": "paymentPathEnd",
  "payment_consent.create": "paymentConsentCreate",
  "payment_consent.end": "paymentConsentEnd",
  "payment_probe.run": "paymentProbeRun",
  "gateway_report.create": "gatewayReportCreate",
  "gateway_report.update": "gatewayReportUpdate",
  "gateway_report.end": "gatewayReportEnd",
  "reference_source.create": "sourceCreate",
  "reference_source.end": "sourceEnd",
  "reference_source.ingest": "sourceIngest",
  "reference_source.run": "sourceRun",
  "reference_source.update": "sourceUpdate",
  "reference_source.upload": "sourceUpload",
  "rulebook.decide": "rulebookDecide",
  "rulebook.look": "rulebookLook",
  "rulebook.undo": "rulebookUndo",
  "saved_view.create": "savedViewCreate",
  "saved_view.end": "savedViewEnd",
  "saved_view.update": "savedViewUpdate",
  "sign_off.create": "signOffCreate",
  "sign_off.end": "signOffEnd",
  "site.button_check": "buttonCheck",
  "site.check": "siteCheck",
  "site.control_check": "controlCheck",
  "site.control_failing": "controlFailing",
  "site.control_lapsed": "controlLapsed",
  "site.control_proven": "controlProven",
  "site.control_token": "controlToken",
  "site.control_unproven": "controlUnproven",
  "site.create": "siteCreate",
  "site.localizer": "siteLocalizer",
  "site.scope": "siteScope",
  "site.update": "siteUpdate",
  "audit.run": "auditRun",
  "content.allow": "contentAllow",
  "content.refuse": "contentRefuse",
  "content.return": "contentReturn",
  "content.verify": "contentVerify",
  "audit.recheck": "auditRecheck",
  "audit.print": "auditPrint",
  "finding.update": "findingUpdate",
  "finding.waive": "findingWaive",
  "site_document.create": "documentCreate",
  "site_document.end": "documentEnd",
  "upload.create": "uploadCreate",
} as const;
const TEXT_OF = new Map<string, (typeof TEXTS)[keyof typeof TEXTS]>(Object.entries(TEXTS));
/** The same verbs where they are about a step on a site's way to a badge. */
const STEP_TEXTS = new Map<string, "stepFileCreate" | "stepFileRemove" | "stepFileRestore" | "stepUpload">([
  ["evidence_file.create", "stepFileCreate"],
  ["evidence_file.remove", "stepFileRemove"],
  ["evidence_file.restore", "stepFileRestore"],
  ["upload.create", "stepUpload"],
]);
/** Parameters that stand in a sentence as they are written in the row. */
export const AS_WRITTEN = [
  "number",
  "email",
  "hint",
  "reason",
  "last4",
  "code",
  "host",
  "title",
  "client",
  "people",
] as const;
/** Parameters that are put into the reader's words first. */
export const IN_WORDS = [
  "name",
  "count",
  "role",
  "roleBefore",
  "before",
  "after",
  "regime",
  "state",
  "party",
  "languages",
  "endsOn",
  "stage",
] as const;
const ROLES = ["owner", "manager", "analyst", "viewer", "exporter"] as const;
const PARTIES = ["exporter", "provider", "lsp"] as const;
const FILING_STATES = ["draft", "submitted", "accepted", "rejected"] as const;

function paramsOf(params: unknown): Record<string, unknown> {
  return typeof params === "object" && params !== null ? { ...params } : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter((text) => text !== "") : [];
}

/** Turns rows of who changed what into sentences in the reader's language. */
export async function getActivityWords() {
  const [t, certification, words, duties, names, locale] = [
    await getTranslations("activity"),
    await getTranslations("certification"),
    await getTranslations("regime"),
    await getTranslations("duties"),
    await getNames(),
    await getLocale(),
  ];
  const status = (value: unknown) =>
    words(`status.${REGISTRY_STANDINGS.find((one) => one === value) ?? "unchecked"}`);
  const role = (value: unknown) => {
    const known = ROLES.find((one) => one === value);
    return known ? t(`roles.${known}`) : textOf(value);
  };
  const party = (value: unknown) => {
    const known = PARTIES.find((one) => one === value);
    return known ? duties(`party.${known}`) : textOf(value);
  };
  const state = (value: unknown) => {
    const known = FILING_STATES.find((one) => one === value);
    return known ? t(`filingStates.${known}`) : textOf(value);
  };
  const stage = (value: unknown) => {
    const known = CERTIFICATION_STAGES.find((one) => one === value);
    return known ? certification(`stages.${known}`) : textOf(value);
  };
  return {
    /** Who did it. */
    who(row: ActivityRow): string {
      if (row.actorName !== null) return row.actorName;
      if (row.actorKind === "key") return t("byKey");
      return row.actorKind === "system" ? t("bySystem") : t("byFormer");
    },
    /** What was done, as a sentence without its subject. */
    async what(row: ActivityRow): Promise<string> {
      const isStep = row.subjectKind === "certification_move";
      const key = (isStep ? STEP_TEXTS.get(row.verb) : undefined) ?? TEXT_OF.get(row.verb);
      if (!key) return row.verb;
      const params = paramsOf(row.params);
      const text = await findRegimeText(textOf(params["regime"]));
      const endsOn = textOf(params["endsOn"]);
      return t(`verbs.${key}`, {
        ...Object.fromEntries(AS_WRITTEN.map((name) => [name, textOf(params[name])])),
        name: textOf(params["name"] ?? params["site"]),
        count: Number(params["count"] ?? params["cancelled"] ?? params["waiting"] ?? 0),
        role: role(params["role"]),
        roleBefore: role(params["before"]),
        before: status(params["before"]),
        after: status(params["after"]),
        regime: text?.table.shortName ?? textOf(params["regime"]),
        state: state(params["state"]),
        party: party(params["party"]),
        stage: stage(params["stage"]),
        languages: names.languages(namesOf(params["languages"])),
        endsOn: endsOn === "" ? "" : formatDay(endsOn, locale),
      });
    },
  };
}
