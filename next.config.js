import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "bullmq", "pino", "@node-rs/argon2"],
  // Types are checked once, for the whole repository, by `npm run check`; the build on a user's machine does not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ["radix-ui"] },
};

export default withNextIntl(config);
