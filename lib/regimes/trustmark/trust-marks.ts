import { z } from "zod";
import type { MarkLanguage, MarkStatus, TrustMark } from "../define-regime";
import { AUDIT_STATES, siteAudit } from "./operations";

const Said = z.object({
  state: z.enum(AUDIT_STATES).catch("unknown"),
  auditedAt: z.string().nullable().catch(null),
  reliedOnUntil: z.string().nullable().catch(null),
  indicators: z
    .object({ measured: z.number(), named: z.number(), counted: z.number() })
    .nullable()
    .catch(null),
  failingSince: z.string().nullable().catch(null),
  withheldFrom: z.string().nullable().catch(null),
});
type Said = z.output<typeof Said>;

const STATUS: Record<Said["state"], MarkStatus> = {
  withheld: "suspended",
  failing: "failing",
  unknown: "unknown",
  stale: "stale",
  audited: "active",
};

interface Words {
  word: Record<Said["state"], string>;
  meaning: Record<Said["state"], string>;
  audited: (day: string) => string;
  measured: (measured: number, counted: number) => string;
  terms: Record<"audited" | "measured" | "restsOn" | "openSince" | "until", string>;
  basis: string;
}

const WORDS: Record<MarkLanguage, Words> = {
  en: {
    word: {
      withheld: "Not shown",
      failing: "Open findings",
      unknown: "Unknown",
      stale: "Audit too old",
      audited: "Audited",
    },
    meaning: {
      withheld: "A failure that the audit found has been open for too long, so the badge is not shown.",
      failing: "The audit found something that fails, and it is still open.",
      unknown: "Nothing can be said of this site now. That is neither good nor bad.",
      stale: "The last audit is too old to rely on. Ask the exporter for a newer one.",
      audited:
        "The site's provider audited it, and nothing that was measured fails. This is no official certification.",
    },
    audited: (day) => `audited ${day}`,
    measured: (measured, counted) => `${measured} of ${counted} indicators measured`,
    terms: {
      audited: "Last audit",
      measured: "Covers",
      restsOn: "Rests on",
      openSince: "Open since",
      until: "Relied on until",
    },
    basis: "An audit by the site's own provider, not the third party's that certification asks for",
  },
  zh: {
    word: {
      withheld: "不显示",
      failing: "有未解决的问题",
      unknown: "未知",
      stale: "审核过旧",
      audited: "已审核",
    },
    meaning: {
      withheld: "审核发现的问题长时间未解决，因此不显示标识。",
      failing: "审核发现了不合格之处，尚未解决。",
      unknown: "目前无法就该网站给出结论，既不代表好，也不代表坏。",
      stale: "上次审核已太旧，不予采信。请向出口商索取更新的审核结果。",
      audited: "网站服务商对其进行了审核，已测量的内容没有不合格。这不是官方认证。",
    },
    audited: (day) => `审核于 ${day}`,
    measured: (measured, counted) => `共 ${counted} 项指标，已测量 ${measured} 项`,
    terms: {
      audited: "上次审核",
      measured: "覆盖范围",
      restsOn: "依据",
      openSince: "未解决起始",
      until: "采信至",
    },
    basis: "网站服务商自己的审核，不是认证所要求的第三方审核",
  },
  ja: {
    word: {
      withheld: "非表示",
      failing: "未解決の指摘あり",
      unknown: "不明",
      stale: "監査が古い",
      audited: "監査済み",
    },
    meaning: {
      withheld: "監査で見つかった不適合が長く解決されていないため、バッジは表示されません。",
      failing: "監査で不適合が見つかり、まだ解決されていません。",
      unknown: "現在、このサイトについて言えることはありません。良否を示すものではありません。",
      stale: "前回の監査は古く、依拠できません。新しい監査を輸出企業にお求めください。",
      audited: "サイトの事業者が監査し、測定した範囲に不適合はありません。公式の認証ではありません。",
    },
    audited: (day) => `${day} 監査`,
    measured: (measured, counted) => `全 ${counted} 指標中 ${measured} 指標を測定`,
    terms: {
      audited: "前回の監査",
      measured: "範囲",
      restsOn: "根拠",
      openSince: "未解決の開始",
      until: "依拠できる期限",
    },
    basis: "サイトの事業者自身による監査であり、認証が求める第三者監査ではありません",
  },
};

const dayOf = (moment: string): string => moment.slice(0, 10);

function tell(answer: Record<string, unknown>, language: MarkLanguage) {
  const { state, auditedAt, reliedOnUntil, indicators, failingSince } = Said.parse(answer);
  const { word, meaning, audited, measured, terms, basis } = WORDS[language];
  const covers = indicators && measured(indicators.measured, indicators.counted);
  const facts = [
    { term: terms.audited, value: auditedAt && dayOf(auditedAt) },
    { term: terms.measured, value: covers },
    { term: terms.openSince, value: failingSince && dayOf(failingSince) },
    { term: terms.until, value: reliedOnUntil && dayOf(reliedOnUntil) },
    { term: terms.restsOn, value: basis },
  ];
  return {
    ...{ word: word[state], meaning: meaning[state], isShown: state !== "withheld" },
    line: [auditedAt && audited(dayOf(auditedAt)), covers].filter((part) => part !== null).join(" · "),
    facts: facts.flatMap(({ term, value }) => (value === null ? [] : [{ term, value }])),
  };
}

/**
 * That a site was audited by its own provider (TM-02): when, how much of it was measured, and that this is no certificate.
 * It never bears the name of the badge that is applied for.
 */
export const siteAudited: TrustMark = {
  name: "site-audited",
  title: { en: "Provider's audit", zh: "服务商审核", ja: "事業者監査" },
  operation: siteAudit,
  status: (answer) => STATUS[Said.parse(answer).state],
  about: () => "",
  shown: () => ({ certificate: null, by: null, validUntil: null }),
  claims(answer) {
    const { auditedAt, reliedOnUntil, indicators } = Said.parse(answer);
    return {
      ...{ audited_at: auditedAt, relied_on_until: reliedOnUntil },
      ...{
        indicators_measured: indicators?.measured ?? null,
        indicators_counted: indicators?.counted ?? null,
      },
      basis: "own_audit",
    };
  },
  tell,
};
