import { describe, expect, it } from "vitest";
import { variantKey } from "@/lib/crawl";
import { openAligner, type PageSigns } from "./align-pages";
import { detectLanguage } from "./detect-language";
import { pageLanguage } from "./page-language";

const ORIGIN = "https://works.example";
type Page = Partial<Omit<PageSigns, "url">> & {
  others?: Record<string, string>;
  offers?: Record<string, string>;
};

function align(pages: Record<string, Page>, hints: string[][] = []): string[] {
  const aligner = openAligner();
  const named = (all: Record<string, string> = {}) =>
    Object.entries(all).map(([language, path]) => ({ language, url: ORIGIN + path }));
  for (const [path, { language = null, model = null, shape = null, others, offers }] of Object.entries(
    pages,
  )) {
    const signs = { url: ORIGIN + path, language, model, shape };
    aligner.add({ ...signs, alternates: named(others), switches: named(offers) });
  }
  for (const hint of hints) aligner.hint(hint.map((path) => ({ url: ORIGIN + path })));
  return aligner
    .groups()
    .filter((group) => group.pages.length > 1)
    .map((group) =>
      group.pages.map(({ url, by }) => `${new URL(url).pathname}${new URL(url).search} ${by}`).join(", "),
    );
}

describe("pages are aligned", () => {
  const [en, zh] = [{ language: "en" }, { language: "zh" }];
  it.each<[string, Record<string, Page>, string[]]>([
    [
      "by hreflang that both name",
      { "/a": { ...en, others: { zh: "/b" } }, "/b": { ...zh, others: { en: "/a" } } },
      ["/a hreflang, /b hreflang"],
    ],
    [
      "by hreflang that one alone names",
      { "/a": { ...en, others: { zh: "/b" } }, "/b": zh },
      ["/a hreflang, /b hreflang"],
    ],
    [
      "not by hreflang that all of them name alike",
      { "/a": { ...en, others: { zh: "/z" } }, "/b": { ...en, others: { zh: "/z" } }, "/z": zh },
      [],
    ],
    ["by their folder", { "/en/x": en, "/zh/x": zh }, ["/en/x path, /zh/x path"]],
    ["by their query", { "/x?lang=en": en, "/x?lang=zh": zh }, ["/x?lang=en path, /x?lang=zh path"]],
    ["by their ending", { "/x.html": en, "/x.zh.html": zh }, ["/x.html path, /x.zh.html path"]],
    [
      "by switches that lead to each other",
      { "/a": { ...en, offers: { zh: "/b" } }, "/b": { ...zh, offers: { en: "/a" } } },
      ["/a switch, /b switch"],
    ],
    [
      "by their model",
      { "/a": { ...en, model: "p200" }, "/b": { ...zh, model: "p200" } },
      ["/a model, /b model"],
    ],
    [
      "not by a model that two of one language have",
      { "/a": { ...en, model: "p" }, "/c": { ...en, model: "p" }, "/b": { ...zh, model: "p" } },
      [],
    ],
    [
      "by their build",
      { "/a": { ...en, shape: "s" }, "/b": { ...zh, shape: "s" } },
      ["/a structure, /b structure"],
    ],
    ["each with one of a language", { "/en/x": en, "/zh/x": zh, "/zh-tw/x": zh }, []],
  ])("%s", (_how, pages, expected) => {
    expect(align(pages)).toEqual(expected);
  });

  it("by what a sitemap says", () => {
    expect(align({ "/a": en, "/b": zh }, [["/a", "/b"]])).toEqual(["/a sitemap, /b sitemap"]);
  });
});

it.each([
  ["https://a.example/en/x", "a.example/x", "en", "path"],
  ["https://a.example/zh-cn/x/", "a.example/x", "zh", "path"],
  ["https://a.example/jp/x", "a.example/x", "ja", "path"],
  ["https://zh.a.example/x", "a.example/x", "zh", "host"],
  ["https://www.a.example/x?b=1&lang=vi", "a.example/x?b=1", "vi", "query"],
  ["https://a.example/x_cn.html", "a.example/x.html", "zh", "suffix"],
  ["https://a.example/usb-id.html", "a.example/usb.html", "id", "suffix"],
  ["https://a.example/x", "a.example/x", null, null],
])("the address %s is %s in %s", (url, key, language, by) => {
  expect(variantKey(url)).toEqual({ key, language, by });
});

describe("a text's language", () => {
  const TEXTS: Record<string, string> = {
    en: "This product is designed for industrial use with high durability and easy installation in many places.",
    zh: "本产品专为工业用途设计，具有高耐用性，并可在许多地方轻松安装。",
    ja: "この製品は工業用に設計されており、耐久性が高く、さまざまな場所に簡単に取り付けることができます。",
    ko: "이 제품은 산업용으로 설계되어 내구성이 높고 여러 장소에 쉽게 설치할 수 있습니다.",
    vi: "Sản phẩm này được thiết kế cho nhu cầu công nghiệp với độ bền cao và dễ lắp đặt ở nhiều nơi.",
    th: "ผลิตภัณฑ์นี้ออกแบบมาสำหรับการใช้งานในอุตสาหกรรม มีความทนทานสูงและติดตั้งได้ง่ายในหลายสถานที่",
    id: "Produk ini dirancang untuk kebutuhan industri dengan daya tahan tinggi dan mudah dipasang di berbagai tempat.",
    fil: "Ang produktong ito ay dinisenyo para sa pang-industriyang gamit na may mataas na tibay at madaling i-install.",
    mi: "Kua hangaia tenei hua mo nga hiahia ahumahi me te roa o te ora, he ngawari hoki te whakauru ki nga waahi maha.",
    km: "ផលិតផលនេះត្រូវបានរចនាឡើងសម្រាប់ការប្រើប្រាស់ក្នុងឧស្សាហកម្ម",
    lo: "ຜະລິດຕະພັນນີ້ຖືກອອກແບບມາສໍາລັບການນໍາໃຊ້ໃນອຸດສາຫະກໍາ",
    my: "ဤထုတ်ကုန်သည် စက်မှုလုပ်ငန်းသုံးအတွက် ဒီဇိုင်းပြုလုပ်ထားသည်",
    ta: "இந்த தயாரிப்பு தொழில்துறை பயன்பாட்டிற்காக வடிவமைக்கப்பட்டுள்ளது",
  };
  it.each(Object.entries(TEXTS))("%s is told", (language, text) =>
    expect(detectLanguage(text)).toBe(language),
  );

  it("a page of names, figures and a few words is in none, rather than in what it happens to be nearest to", () => {
    const little =
      "Skip to content export@ruian-filters.example Contact Ruian Feiyun Filter Manufacturing Address 168 Kaifa Avenue, " +
      "Tangxia Town, Ruian 325204, China Telephone Working hours Monday to Saturday Port of loading Wenzhou Request a quotation";
    expect([null, "en"]).toContain(detectLanguage(little));
    const french =
      "Papier ignifuge dans un cadre souple en polyuréthane pour les camions de 24 V, export@a.example";
    expect(detectLanguage(french)).toBe("fr");
  });

  it("Malay is told from all but Indonesian, and too short a text, or model numbers, from nothing", () => {
    const malay =
      "Produk ini direka bentuk untuk keperluan industri dengan ketahanan tinggi dan mudah dipasang di pelbagai tempat.";
    expect(["ms", "id"]).toContain(detectLanguage(malay));
    for (const text of ["", "OK", "产品", "RK3588S2 LPDDR4x eMMC USB 3.0"])
      expect(detectLanguage(text)).toBeNull();
  });

  it.each([
    ["its address before what it declares", { lang: "en", address: "zh", text: TEXTS["zh"] }, "zh"],
    ["what it declares where its text is too short", { lang: "vi", address: null, text: "X200" }, "vi"],
    ["its text where it declares another", { lang: "en", address: null, text: TEXTS["zh"] }, "zh"],
    [
      "what it declares against a word in its address",
      { lang: "en", address: "my", text: TEXTS["en"] },
      "en",
    ],
    ["nothing where nothing says", { lang: null, address: null, text: "" }, null],
  ])("of a page is %s", (_what, { lang, address, text }, expected) => {
    const signs = { lang, address, text: text ?? "", header: null, self: null };
    expect(pageLanguage(signs).language).toBe(expected);
  });
});
