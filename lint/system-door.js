import { isTest, placeOf } from "./places.js";

/** Folders of lib that may look across tenants. Adding one is a decision about isolation. */
const FOLDERS = [
  "calls",
  "core/db",
  "deliveries",
  "deployment",
  "endpoints",
  "evidence",
  "identity",
  "jobs",
  "operator",
  "outbox",
  "references",
  "routing",
  "rulebooks",
  "schedules",
  "secrets",
];

/**
 * `withSystem` is imported by a listed set of folders alone.
 * @type {import("eslint").Rule.RuleModule}
 */
export const systemDoor = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      door: "withSystem looks across tenants; only these folders of lib may import it: {{folders}}.",
    },
  },
  create(context) {
    const place = placeOf(context);
    if (isTest(place) || FOLDERS.some((folder) => place.startsWith(`lib/${folder}/`))) return {};
    const check = (node) => {
      if (node.importKind === "type" || node.exportKind === "type") return;
      const names = node.specifiers.map((one) => (one.imported ?? one.local)?.name);
      const isDoor = /(^|\/)db\/system$/.test(node.source?.value ?? "");
      const onlyTypes =
        node.specifiers.length > 0 && node.specifiers.every((one) => one.importKind === "type");
      if (names.includes("withSystem") || (isDoor && !onlyTypes)) {
        context.report({ node, messageId: "door", data: { folders: FOLDERS.join(", ") } });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: (node) => node.source && check(node) };
  },
};
