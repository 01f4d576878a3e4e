/** How a report looks, by the portal's own colours and sizes wherever it is shown. */
export const REPORT_STYLE = `
.report { display: flex; flex-direction: column; gap: 24px; color: var(--ink); }
.report section { display: flex; flex-direction: column; gap: 12px; min-width: 0; }
.report h2 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 0; }
.report h3 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 0; }
.report p { max-width: 44rem; margin: 0; overflow-wrap: anywhere; }
.report a { color: var(--accent-text); text-decoration: underline; overflow-wrap: anywhere; }
.report code { font-family: "JetBrains Mono Variable", monospace; font-size: 12px; line-height: 16px; color: var(--ink-soft); overflow-wrap: anywhere; }
.report ul, .report ol { display: flex; flex-direction: column; gap: 8px; margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
.report-facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 12px 24px; margin: 0; padding: 16px; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.report-facts dt { font-size: 12px; line-height: 16px; color: var(--ink-soft); }
.report-facts dd { margin: 0; overflow-wrap: anywhere; }
.report table { width: 100%; border-collapse: collapse; background: var(--surface); }
.report th, .report td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.report thead th { font-size: 12px; line-height: 16px; font-weight: 500; color: var(--ink-soft); }
.report tbody th { font-weight: 500; }
.report-indicators td span { display: block; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
.report td[data-outcome="fail"] strong, .report strong[data-grave="true"] { color: var(--fail); }
.report td[data-outcome="pass"] strong { color: var(--pass); }
.report td[data-outcome="marginal"] strong { color: var(--marginal); }
.report-finding { display: flex; flex-direction: column; gap: 8px; padding-block: 12px; border-top: 1px solid var(--line); break-inside: avoid; }
.report-quotes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 12px; }
.report-quote { display: flex; flex-direction: column; gap: 4px; min-width: 0; margin: 0; padding: 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); }
.report-quote blockquote { margin: 0; overflow-wrap: anywhere; }
.report-quote figcaption { display: flex; flex-direction: column; font-size: 12px; line-height: 16px; overflow-wrap: anywhere; }
@media (max-width: 640px) {
  .report-indicators, .report-indicators tbody, .report-indicators tr, .report-indicators th, .report-indicators td { display: block; }
  .report-indicators thead { display: none; }
  .report-indicators tr { padding-block: 8px; border-bottom: 1px solid var(--line); }
  .report-indicators th, .report-indicators td { border: 0; padding-block: 4px; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  .report a[href]::after { content: none; }
  .report h2, .report h3 { break-after: avoid; }
}
`;
