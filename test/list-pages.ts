import { readdirSync } from "node:fs";

/** Every page of the portal, as an address with its parameters in brackets. */
export function listPages(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !file.startsWith("_"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`.replaceAll(/\/\([^)]+\)/g, "") || "/")
    .sort();
}
