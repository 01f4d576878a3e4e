/** What PostgreSQL's programs are given: nothing of ours, and one language for their messages whatever the machine's. */
export const postgresEnvironment = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" } as const;
