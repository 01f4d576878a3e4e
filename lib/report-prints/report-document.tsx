import { renderToStaticMarkup } from "react-dom/server";
import { REPORT_STYLE, ReportView, reportTitle, type ReportSubject } from "@/lib/audit-reports";
import type { AuditLocale } from "@/lib/audits";
import { embeddedFonts, FONT_FAMILIES } from "./embedded-fonts";

// The portal's own light colours: paper is white.
const PAPER = `
:root { --ink: #0f172a; --ink-soft: #475569; --line: #e2e8f0; --surface: #ffffff; --accent-text: #0c6b64;
  --fail: #b01f16; --pass: #166534; --marginal: #854d0e; }
body { margin: 0; font: 400 12px/18px ${FONT_FAMILIES}, sans-serif; }
h1 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 0 0 16px; }
.report code { font-family: ${FONT_FAMILIES}, monospace; font-size: 10px; line-height: 14px; }
:lang(zh), :lang(ja) { line-break: strict; }
`;

/** A report as one HTML document that needs nothing else: neither a session nor a file, and no network. */
export async function reportDocument(subject: ReportSubject, locale: AuditLocale): Promise<string> {
  const title = reportTitle(subject, locale);
  const view = renderToStaticMarkup(<ReportView subject={subject} locale={locale} />);
  const fonts = await embeddedFonts(`${title}${view}`);
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
    </head>,
  ).replace("</head>", `<style>${fonts}${REPORT_STYLE}${PAPER}</style></head>`);
  const body = renderToStaticMarkup(<h1>{title}</h1>);
  return `<!doctype html><html lang="${locale}">${head}<body>${body}${view}</body></html>`;
}
