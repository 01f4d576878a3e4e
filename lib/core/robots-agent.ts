/** The name by which a robots.txt may speak of us (RFC 9309 2.2.1). */
export const ROBOTS_AGENT = "Accordant";
