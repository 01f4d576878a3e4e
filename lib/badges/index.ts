export { BADGE_WORDS, readLanguage } from "./badge-words";
export { BADGE_THEMES, drawBadge, labelOf, momentText } from "./draw-badge";
export { buildEmbedScript } from "./embed-script";
export { readBadge, type Badge } from "./read-badge";
