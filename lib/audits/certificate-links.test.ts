import { afterEach, describe, expect, it } from "vitest";
import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { openAliases, parsePage } from "@/lib/crawl";
import { serveSite, type Answer, type ServedSite } from "@/test/serve-site";
import { checkCertificateLinks, readAgainst } from "./certificate-links";
import { findCertificates, type CertificateMention } from "./find-certificates";
import { issuerAt } from "./issuers";
import { judgeLink, type LinkSample } from "./judge-link";
import { readSections } from "./read-sections";

const sample = (ms: number, more: Partial<LinkSample> = {}): LinkSample => {
  return {
    ms,
    status: 200,
    why: null,
    code: null,
    isWall: false,
    hops: [],
    url: "https://issuer.example/",
    ...more,
  };
};
const failed = (why: LinkSample["why"], code: string): LinkSample => sample(9, { status: null, why, code });
const FACTS = { limitMs: 1_200, samplesLeast: 3, against: null, namesResolve: true } as const;

describe("a certificate's link", () => {
  it.each<[string, LinkSample[], string, string]>([
    ["1,199 ms at its middle", [1_199, 1_199, 1_199].map((ms) => sample(ms)), "pass", "in_time"],
    ["1,200 ms at its middle", [900, 1_200, 1_200].map((ms) => sample(ms)), "pass", "in_time"],
    ["1,201 ms at its middle", [900, 1_201, 1_300].map((ms) => sample(ms)), "fail", "slow"],
    [
      "1,199 ms at its middle and 1,201 at its slowest",
      [1_199, 1_100, 1_201].map((ms) => sample(ms)),
      "marginal",
      "slowest_late",
    ],
    [
      "no answer once of four times",
      [100, 100, 100].map((ms) => sample(ms)).concat(failed("too_slow", "too_slow")),
      "marginal",
      "slowest_late",
    ],
    ["two looks only", [100, 100].map((ms) => sample(ms)), "unknown", "few_samples"],
    ["404 each time", [1, 2, 3].map((ms) => sample(ms, { status: 404 })), "fail", "dead"],
    ["410 and 404", [410, 404, 410].map((status) => sample(1, { status })), "fail", "dead"],
    ["404 but once", [sample(1, { status: 404 }), sample(1), sample(1)], "unknown", "few_samples"],
    ["a wall", [1, 2, 3].map((ms) => sample(ms, { status: 403, isWall: true })), "blocked", "wall"],
    ["a wall answering 200", [1, 2, 3].map((ms) => sample(ms, { isWall: true })), "blocked", "wall"],
    [
      "an error of the issuer's",
      [1, 2, 3].map((ms) => sample(ms, { status: 503 })),
      "unknown",
      "server_error",
    ],
    ["no answer", [1, 2, 3].map(() => failed("too_slow", "too_slow")), "unknown", "no_answer"],
    [
      "an address inside a network",
      [1, 2, 3].map(() => failed("refused", "address_refused")),
      "unknown",
      "refused",
    ],
    [
      "a name that is none",
      [1, 2, 3].map(() => failed("unreachable", "unreachable a.example: ENOTFOUND")),
      "fail",
      "dead",
    ],
  ])("with %s comes to that", (_what, samples, outcome, reason) => {
    expect(judgeLink({ ...FACTS, samples })).toMatchObject({ outcome, reason });
  });

  it("whose name is not found is unknown where no name is", () => {
    const samples = [1, 2, 3].map(() => failed("unreachable", "unreachable a.example: ENOTFOUND"));
    expect(judgeLink({ ...FACTS, samples, namesResolve: false })).toMatchObject({ outcome: "unknown" });
  });

  it("that is in time and speaks against the certificate fails for that", () => {
    const samples = [1, 2, 3].map((ms) => sample(ms));
    for (const against of ["expired", "mismatched"] as const)
      expect(judgeLink({ ...FACTS, samples, against })).toMatchObject({ outcome: "fail", reason: against });
  });
});

describe("an issuer's page", () => {
  const mention: CertificateMention = {
    scheme: "ISO 9001",
    number: "Q5-123456",
    until: null,
    link: null,
    span: { text: "", path: "" },
  };
  it.each<[string, Partial<CertificateMention>, string | null]>([
    ["Certificate No. Q5-123456, valid until 2027-01-31. Status: Valid", {}, null],
    ["Certificate No. Q5-123456. Status: Withdrawn", {}, "expired"],
    ["证书编号 Q5-123456 证书状态：已撤销", {}, "expired"],
    ["Certificate No. Q5-123456, valid until 2026-05-31", {}, "expired"],
    ["Certificate No. Q5-999999, valid until 2027-01-31", {}, "mismatched"],
    ["Certificate no. q5 123456", {}, null],
    ["Look a certificate up. Expired certificates are not shown.", {}, null],
    ["", {}, null],
    ["anything", { until: "2026-05-31" }, "expired"],
    ["anything", { until: "2026-06-01" }, null],
  ])("that says “%s” says of it what it says", (text, more, expected) => {
    expect(readAgainst(text, { ...mention, ...more }, "2026-06-01")).toBe(expected);
  });
});

describe("a page that names certificates", () => {
  const find = (body: string): (string | null)[][] => {
    const $ = parsePage(`<html><body>${body}</body></html>`);
    const found = findCertificates($, "https://works.example/about", readSections($));
    return found.map(({ scheme, number, until, link }) => [scheme, number, until, link]);
  };
  it.each<[string, (string | null)[][]]>([
    [
      '<p>ISO 9001:2015, certificate no. Q5-123456, valid until 2027-03-31 <a href="https://www.tuvsud.com/x">verify</a></p>',
      [["ISO 9001", "Q5-123456", "2027-03-31", "https://www.tuvsud.com/x"]],
    ],
    [
      '<a href="https://issuer.example/1"><img alt="RoHS certificate"></a>',
      [["RoHS", null, null, "https://issuer.example/1"]],
    ],
    ["<p>质量体系 ISO9001 认证，有效期至2027年3月31日</p>", [["ISO 9001", null, "2027-03-31", null]]],
    [
      "<p>CE / FCC / RoHS</p>",
      [
        ["RoHS", null, null, null],
        ["FCC", null, null, null],
        ["CE", null, null, null],
      ],
    ],
    ["<p>Within reach of all. Screws by ISO 7046. Since CE 1200 it grew. Full access.</p>", []],
    ['<p>We are glad to help. <a href="https://maps.example/">find us</a></p>', []],
    [
      '<p>ISO 14001 <a href="/files/iso.pdf">certificate</a></p>',
      [["ISO 14001", null, null, "https://works.example/files/iso.pdf"]],
    ],
  ])("as in %s has them found with the link beside them", (body, expected) => {
    expect(find(body)).toEqual(expected);
  });

  it("leads to issuers that are known by their host and what is below it", () => {
    expect([
      issuerAt("https://www.tuvsud.com/x"),
      issuerAt("https://nottuvsud.com/"),
      issuerAt("https://a.example/"),
    ]).toEqual(["TÜV SÜD", null, null]);
  });
});

describe("links that are looked at", () => {
  const open: ServedSite[] = [];
  afterEach(async () => {
    for (const site of open.splice(0)) await site.close();
  });
  const served = async (answers: Record<string, Answer | string>): Promise<ServedSite> => {
    const site = await serveSite(answers);
    open.push(site);
    return site;
  };
  const LIMITS = { limitMs: 300, samples: 3, spreadMs: 5, linksMost: 10 };
  const outbound = (allowsLoopback: boolean) => ({
    fetch: createGuardedFetch(systemResolve, { allowsLoopback: () => allowsLoopback, ports: () => [] }),
    aliases: openAliases({}),
    limits: { bytesMax: 100_000, hopsMax: 5, pageMs: 2_000 },
  });
  const named = (link: string) => ({
    page: "https://works.example/",
    mention: { scheme: "ISO 9001", number: null, until: null, link, span: { text: "ISO 9001", path: "p" } },
  });

  it("are timed to their last byte, redirects included, three times each, with every sample and hop kept", async () => {
    let turn = 0;
    const late: Answer = (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write("<p>Certificate");
      setTimeout(() => response.end(" valid</p>"), 400);
    };
    const issuer = await served({
      ...{ "/old": "->/new", "/new": "<p>Valid</p>", "/late": late, "/gone": "!404", "/wall": "!403" },
      "/once": (request, response) =>
        (turn += 1) === 2 ? late(request, response) : void response.end("fine"),
    });
    const paths = ["/old", "/late", "/once", "/gone", "/wall"];
    const links = await checkCertificateLinks(
      outbound(true),
      paths.map((path) => named(issuer.url + path)),
      LIMITS,
      "2026-06-01",
    );
    expect(links.map(({ outcome, reason, samples }) => [outcome, reason, samples.length])).toEqual([
      ["pass", "in_time", 3],
      ["fail", "slow", 3],
      ["marginal", "slowest_late", 3],
      ["fail", "dead", 3],
      ["blocked", "wall", 3],
    ]);
    expect(links[0]?.samples[0]?.hops).toEqual([{ url: `${issuer.url}/old`, status: 302 }]);
    expect(links[1]?.samples.every(({ ms }) => ms >= 395)).toBe(true);
    // All of them once, then all of them again: the looks at one are spread out.
    expect(issuer.asked.slice(0, 6)).toEqual(["/old", "/new", "/late", "/once", "/gone", "/wall"]);
  });

  it("into a network are never called", async () => {
    const sentinel = await served({ "/": "inside" });
    const inside = [sentinel.url, "http://169.254.169.254/", "http://[::1]/", "http://10.0.0.1/"];
    const links = await checkCertificateLinks(outbound(false), inside.map(named), LIMITS, "2026-06-01");
    expect(new Set(links.map(({ outcome, reason }) => `${outcome} ${reason}`))).toEqual(
      new Set(["unknown refused"]),
    );
    expect(sentinel.accepted()).toBe(0);
  });
});
