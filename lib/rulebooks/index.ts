export { getRulebook, type Decision, type RulebookView } from "./get-rulebook";
export { publishRulebooks } from "./publish-rulebooks";
export { publishedHash, resolveAllForProvider, resolveForProvider } from "./resolve-for-provider";
