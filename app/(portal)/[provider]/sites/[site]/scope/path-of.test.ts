import { expect, it } from "vitest";
import { pathOf } from "./path-of";

it.each([
  ["https://a.example/%E4%BA%A7%E5%93%81/?p=1", "/产品/?p=1"],
  ["https://a.example/%B2%FA%C6%B7/", "/%B2%FA%C6%B7/"],
])("a page at %s is shown as %s", (url, path) => {
  expect(pathOf(url)).toBe(path);
});
