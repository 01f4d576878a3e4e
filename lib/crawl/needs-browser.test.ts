import { describe, expect, it } from "vitest";
import { isStillEmpty, needsBrowser } from "./needs-browser";
import { parsePage } from "./parse-page";

const WORDS = "This pump moves clean water and is made for small farms that run it all day long. ".repeat(8);
const CHINESE =
  "这款水泵用于输送清水，适合夏季需要全天运行的小型农场，安装简单，维护方便，使用寿命长。".repeat(6);
const SCRIPT = '<script src="/app.js"></script>';
const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><title>Works</title>${head}</head><body>${body}</body></html>`;
const ask = (text: string): string => `<noscript>${text}</noscript>`;
const need = (html: string) => needsBrowser(parsePage(html), html);

describe("a page needs a browser", () => {
  it.each([
    ["an empty element that a framework fills", `<div id="root"></div>${SCRIPT}`, "mount"],
    ["the same with a spinner's text beside it", `<p>Loading…</p><div id="__nuxt"></div>${SCRIPT}`, "mount"],
    ["a custom root element", `<app-root></app-root>${SCRIPT}`, "mount"],
    ["a mount below a whole menu", `<nav>${WORDS}</nav><div id="app"></div>${SCRIPT}`, "mount"],
    [
      "an app's own plea",
      `<div id="x"></div>${ask("You need to enable JavaScript to run this app.")}${SCRIPT}`,
      "asked",
    ],
    [
      "the plea of another",
      `${ask("We're sorry but this doesn't work properly without JavaScript enabled.")}${SCRIPT}`,
      "asked",
    ],
    ["a plea in Chinese", `${ask("请启用 JavaScript 后继续访问")}${SCRIPT}`, "asked"],
    ["a plea in Japanese", `${ask("このページは JavaScript を有効にしてください")}${SCRIPT}`, "asked"],
    ["a plea in Korean", `${ask("JavaScript를 활성화하세요")}${SCRIPT}`, "asked"],
    [
      "a plea among the matter of a page that says much",
      `<main><p>${WORDS}</p>${ask("Please enable JavaScript to see the parameters.")}</main>${SCRIPT}`,
      "asked",
    ],
    [
      "hardly anything but a script that leads elsewhere",
      '<script>location.href = "/en/"</script>',
      "near_empty",
    ],
    [
      "a script far longer than what there is to read",
      `<p>Works and more of it, in a few words that stand here.</p>${'<a href="/a">a page</a>'.repeat(4)}<script>window.state = "${"x".repeat(20_000)}"</script>`,
      "script",
    ],
  ])("that is %s", (_what, body, by) => {
    expect(need(page(body))).toBe(by);
  });

  it.each([
    ["one without a script", '<div id="root"></div>'],
    ["one with hardly a word and only data", '<p>x</p><script type="application/ld+json">{"a":1}</script>'],
    [
      "one that was rendered before it was sent",
      `<div id="__next"><main><p>${WORDS}</p></main></div>${SCRIPT}`,
    ],
    [
      "one in Chinese, which says as much in half the letters",
      `<div id="app"><p>${CHINESE}</p></div>${SCRIPT}`,
    ],
    [
      "one that keeps an app's plea beside its text",
      `<p>${WORDS}</p>${ask("You need to enable JavaScript to run this app.")}${SCRIPT}`,
    ],
    [
      "one with a counter's frame in a noscript",
      `<main><p>${WORDS}</p></main>${ask('<iframe src="https://tags.example/ns.html"></iframe>')}${SCRIPT}`,
    ],
    ["one of pictures and links", `${'<a href="/a"><img src="a.jpg"></a>'.repeat(5)}${SCRIPT}`],
    [
      "one with a long script and much to read",
      `<p>${WORDS}</p><script>window.state = "${"x".repeat(50_000)}"</script>`,
    ],
  ])("and not %s", (_what, body) => {
    expect(need(page(body))).toBe(null);
  });
});

it("a page of which a browser shows nothing more is still empty, unless there is plenty", () => {
  const frame = parsePage(page(`<div id="root"></div>${SCRIPT}`));
  expect(isStillEmpty(frame, parsePage(page(`<div id="root"><p>Works</p></div>${SCRIPT}`)))).toBe(false);
  expect(isStillEmpty(frame, frame)).toBe(true);
  const much = parsePage(page(`<p>${WORDS}</p>`));
  expect(isStillEmpty(much, much)).toBe(false);
});
