// A site of products in English and Chinese, as an audit meets one: `node two-language-site.mjs PORT PRODUCTS`.
import { createServer } from "node:http";
import process from "node:process";

const [port, products] = process.argv.slice(2).map(Number);
const origin = `http://127.0.0.1:${port}`;

const WORDS = {
  en: {
    name: "Pump",
    nav: ["Products", "Applications", "Downloads", "News", "About us", "Contact"],
    text: "This pump moves clean water and is made for small farms that need it to run all day in the summer. ",
    care: "Keep the pump dry when it is not in use and have it looked at once in a year by a workshop near you. ",
    rows: [
      "Voltage",
      "Weight",
      "Flow",
      "Head",
      "Power",
      "Length",
      "Width",
      "Height",
      "Temperature",
      "Pressure",
    ],
  },
  zh: {
    name: "水泵",
    nav: ["产品", "应用", "下载", "新闻", "关于我们", "联系我们"],
    text: "这款水泵用于输送清水，适合夏季需要全天运行的小型农场，安装简单，维护方便，使用寿命长。",
    care: "不使用时请保持水泵干燥，并每年请附近的维修店检查一次，以保证设备长期稳定运行。",
    rows: ["电压", "重量", "流量", "扬程", "功率", "长度", "宽度", "高度", "温度", "压力"],
  },
};
const UNITS = ["V", "kg", "L/min", "m", "W", "mm", "mm", "mm", "°C", "bar"];

// What is round the matter of most pages: styles, scripts, pictures drawn in place.
const STYLE = `<style>${Array.from({ length: 60 }, (_, at) => `.block-${at}{display:flex;padding:${at}px;color:#33${at % 9}}`).join("")}</style>`;
const ICON =
  '<svg class="icon" width="24" height="24" viewBox="0 0 24 24"><path d="M12 2L2 7l10 5 10-5-10-5z"/><path d="M2 17l10 5 10-5"/></svg>';

function page(tag, path, title, body) {
  const { nav } = WORDS[tag];
  const links = ["en", "zh"]
    .map((one) => `<link rel="alternate" hreflang="${one}" href="/${one}${path}">`)
    .join("");
  const menu = nav
    .map(
      (name, at) =>
        `<li class="menu-item menu-item-${at} level-1"><a class="menu-link" href="/${tag}/"><span class="menu-icon">${ICON}</span><span class="menu-text">${name}</span></a></li>`,
    )
    .join("");
  return `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${title}">
${links}${STYLE}<script>window.dataLayer = window.dataLayer || [];</script></head><body><header><nav><ul>${menu.repeat(4)}</ul></nav></header>
<main>${body}</main><footer><ul>${menu.repeat(3)}</ul></footer></body></html>`;
}

function product(tag, at) {
  const { name, text, care, rows } = WORDS[tag];
  const table = rows
    .map(
      (row, nth) =>
        `<tr class="spec-row"><th scope="row">${row}</th><td class="spec-value">${(at % 97) * (nth + 1) + 12} ${UNITS[nth]}</td></tr>`,
    )
    .join("\n");
  const sections = [1, 2, 3, 4, 5, 6]
    .map(
      (nth) =>
        `<section class="block"><h2>${name} P${at}-${nth}</h2><p>${text.repeat(4)}</p><ul>${`<li>${care}</li>`.repeat(8)}</ul><img src="/i/${at}-${nth}.jpg" alt=""></section>`,
    )
    .join("\n");
  const body = `<h1>${name} P${at}</h1><p>${text}</p><table class="specs"><tbody>${table}</tbody></table>${sections}`;
  return page(tag, `/p${at}.html`, `${name} P${at}`, body);
}

function sitemap() {
  const locs = ["en", "zh"].flatMap((tag) =>
    Array.from({ length: products }, (_, at) => `<url><loc>${origin}/${tag}/p${at}.html</loc></url>`),
  );
  return `<?xml version="1.0"?><urlset>${locs.join("\n")}</urlset>`;
}

createServer((request, response) => {
  const [, tag, at] = /^\/(en|zh)\/(?:p(\d+)\.html)?$/.exec(request.url) ?? [];
  if (request.url === "/robots.txt") return response.end("User-agent: *\nAllow: /\n");
  if (request.url === "/sitemap.xml")
    return response.writeHead(200, { "content-type": "application/xml" }).end(sitemap());
  if (!tag || Number(at ?? 0) >= products) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  return response.end(
    at === undefined
      ? page(tag, "/", WORDS[tag].name, `<p>${WORDS[tag].text}</p>`)
      : product(tag, Number(at)),
  );
}).listen(port, "127.0.0.1");
