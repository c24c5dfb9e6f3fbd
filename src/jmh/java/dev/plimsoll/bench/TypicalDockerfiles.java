package dev.plimsoll.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Files of the sizes and kinds that repositories hold: services in the usual languages, a base
/// image with a long build in one RUN, a tool image of a few lines. About half of them leave the
/// rules something to find.
final class TypicalDockerfiles {
  private static final String NODE_SERVICE =
      """
      # syntax=docker/dockerfile:1
      ARG NODE_VERSION=22

      FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
      WORKDIR /srv/shop
      COPY package.json package-lock.json ./
      RUN --mount=type=cache,target=/root/.npm \\
          npm ci --omit=dev --no-audit --no-fund

      FROM dependencies AS build
      RUN --mount=type=cache,target=/root/.npm npm ci --no-audit
      COPY tsconfig.json ./
      COPY src ./src
      RUN npm run build && npm run test -- --ci

      FROM node:${NODE_VERSION}-bookworm-slim
      ENV NODE_ENV=production \\
          PORT=3000
      WORKDIR /srv/shop
      COPY --from=dependencies /srv/shop/node_modules ./node_modules
      COPY --from=build /srv/shop/dist ./dist
      EXPOSE 3000
      USER node
      HEALTHCHECK --interval=30s --timeout=3s CMD node dist/health.js || exit 1
      CMD ["node", "dist/server.js"]
      """;

  private static final String PYTHON_SERVICE =
      """
      FROM python:3.13-slim

      ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
      ENV PIP_NO_CACHE_DIR=1

      # The driver is compiled here, so the compiler is needed for a moment.
      RUN apt-get update && apt-get install -y --no-install-recommends \\
              build-essential \\
              libpq-dev \\
              curl

      WORKDIR /app
      ADD requirements.txt /app/
      RUN pip install -r requirements.txt
      ADD . /app

      EXPOSE 8000
      ENTRYPOINT ["/app/entrypoint.sh"]
      CMD ["gunicorn", "--bind", "0.0.0.0:8000", "orders.wsgi"]
      """;

  private static final String GO_SERVICE =
      """
      FROM --platform=$BUILDPLATFORM golang:1.25-alpine AS build
      ARG TARGETOS
      ARG TARGETARCH
      WORKDIR /src
      RUN apk add --no-cache git ca-certificates
      COPY go.mod go.sum ./
      RUN go mod download
      COPY . .
      RUN CGO_ENABLED=0 GOOS=${TARGETOS} GOARCH=${TARGETARCH} \\
          go build -trimpath -ldflags="-s -w -X main.version=$(git describe --tags --always)" \\
          -o /out/ledger ./cmd/ledger

      FROM registry.example/distroless/static-debian12:nonroot
      COPY --from=build /out/ledger /ledger
      USER 65532:65532
      ENTRYPOINT ["/ledger"]
      """;

  private static final String JAVA_SERVICE =
      """
      FROM maven:3.9-eclipse-temurin-25 AS build
      WORKDIR /build
      COPY pom.xml .
      RUN mvn -B dependency:go-offline
      COPY src src
      RUN mvn -B -DskipTests package \\
       && mkdir -p target/layers \\
       && java -Djarmode=tools -jar target/billing.jar extract --layers --destination target/layers

      FROM eclipse-temurin:25-jre
      LABEL org.opencontainers.image.title="billing" \\
            org.opencontainers.image.vendor="Example Ltd." \\
            org.opencontainers.image.licenses="Apache-2.0"
      ENV JAVA_OPTS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
      RUN groupadd --system billing && useradd --system --gid billing --home-dir /opt/billing billing
      WORKDIR /opt/billing
      COPY --from=build --chown=billing:billing /build/target/layers/dependencies/ ./
      COPY --from=build --chown=billing:billing /build/target/layers/application/ ./
      VOLUME ["/opt/billing/data"]
      EXPOSE 8080 8081
      USER billing
      ENTRYPOINT exec java $JAVA_OPTS -jar billing.jar
      """;

  private static final String WEB_SERVER =
      """
      FROM debian:trixie-slim

      LABEL maintainer="web team <web@example.org>"

      ENV WEB_VERSION 2.8.1
      ENV WEB_SHA256 7d3a0d2cb0f1b4f0a1b9c5c3b1f7d3a0d2cb0f1b4f0a1b9c5c3b1f7d3a0d2cb0

      # Built from source: the modules that the distribution ships are not the ones wanted here.
      RUN set -eux; \\
          savedMarks="$(apt-mark showmanual)"; \\
          apt-get update; \\
          apt-get install -y --no-install-recommends \\
              ca-certificates \\
              gcc \\
              libc6-dev \\
              libpcre2-dev \\
              libssl-dev \\
              make \\
              wget \\
              zlib1g-dev \\
          ; \\
          rm -rf /var/lib/apt/lists/*; \\
          \\
          wget -O web.tar.gz "https://downloads.example.org/web/web-${WEB_VERSION}.tar.gz"; \\
          echo "$WEB_SHA256 *web.tar.gz" | sha256sum -c -; \\
          mkdir -p /usr/src/web; \\
          tar -xzf web.tar.gz -C /usr/src/web --strip-components=1; \\
          rm web.tar.gz; \\
          \\
          cd /usr/src/web; \\
          arch="$(dpkg --print-architecture)"; \\
          case "$arch" in \\
              amd64) extra='--with-simd=sse4' ;; \\
              arm64) extra='--with-simd=neon' ;; \\
              *) extra='' ;; \\
          esac; \\
          ./configure --prefix=/usr/local --with-threads --with-tls $extra; \\
          nproc="$(nproc)"; \\
          make -j "$nproc"; \\
          make install; \\
          cd /; \\
          rm -r /usr/src/web; \\
          \\
      # keep only what the server needs to run
          apt-mark auto '.*' > /dev/null; \\
          [ -z "$savedMarks" ] || apt-mark manual $savedMarks > /dev/null; \\
          find /usr/local -type f -executable -exec ldd '{}' ';' \\
              | awk '/=>/ { print $(NF-1) }' \\
              | sort -u \\
              | xargs -r dpkg-query --search \\
              | cut -d: -f1 \\
              | sort -u \\
              | xargs -r apt-mark manual \\
          ; \\
          apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false; \\
          \\
          for each in access error; do \\
              mkdir -p "/var/log/web/$each"; \\
              if [ ! -e "/var/log/web/$each/current" ]; then \\
                  ln -s /dev/stdout "/var/log/web/$each/current"; \\
              fi; \\
          done; \\
          web --version

      COPY web.conf /usr/local/etc/
      COPY entrypoint.sh /usr/local/bin/
      ENTRYPOINT ["entrypoint.sh"]
      STOPSIGNAL SIGQUIT
      EXPOSE 80 443
      CMD ["web", "--foreground"]
      """;

  private static final String PHP_SERVICE =
      """
      FROM php:8.4-apache
      RUN apt-get update \\
          && apt-get install -y libicu-dev libzip-dev unzip \\
          && docker-php-ext-install intl pdo_mysql zip opcache \\
          && a2enmod rewrite headers \\
          && rm -rf /var/lib/apt/lists/*
      COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
      RUN <<EOF
      set -e
      sed -ri 's!/var/www/html!/var/www/html/public!g' /etc/apache2/sites-available/*.conf
      echo "ServerTokens Prod" >> /etc/apache2/conf-enabled/security.conf
      if [ -n "$APP_DEBUG" ]; then
        cp "$PHP_INI_DIR/php.ini-development" "$PHP_INI_DIR/php.ini"
      else
        cp "$PHP_INI_DIR/php.ini-production" "$PHP_INI_DIR/php.ini"
      fi
      EOF
      WORKDIR /var/www/html
      COPY . .
      RUN composer install --no-dev --optimize-autoloader --no-interaction
      RUN chown -R www-data:www-data storage bootstrap/cache
      """;

  private static final String TOOL =
      """
      FROM ubuntu:24.04
      MAINTAINER platform team
      RUN apt-get update && apt-get install -y jq git
      ADD scripts /usr/local/bin
      ENV LC_ALL=C.UTF-8
      ENTRYPOINT ["release-notes"]
      """;

  private static final String WORKER =
      """
      FROM ruby:3.4-slim AS base
      WORKDIR /rails
      ENV RAILS_ENV="production" \\
          BUNDLE_DEPLOYMENT="1" \\
          BUNDLE_PATH="/usr/local/bundle" \\
          BUNDLE_WITHOUT="development:test"

      FROM base AS build
      RUN apt-get update -qq && \\
          apt-get install --no-install-recommends -y build-essential git libpq-dev libyaml-dev && \\
          rm -rf /var/lib/apt/lists /var/cache/apt/archives
      COPY Gemfile Gemfile.lock ./
      RUN bundle install && \\
          rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache "${BUNDLE_PATH}"/ruby/*/bundler/gems/*/.git
      COPY . .
      RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile

      FROM base
      RUN apt-get update -qq && \\
          apt-get install --no-install-recommends -y curl libjemalloc2 libvips postgresql-client && \\
          rm -rf /var/lib/apt/lists /var/cache/apt/archives
      COPY --from=build "${BUNDLE_PATH}" "${BUNDLE_PATH}"
      COPY --from=build /rails /rails
      RUN groupadd --system --gid 1000 rails && \\
          useradd rails --uid 1000 --gid 1000 --create-home --shell /bin/bash && \\
          chown -R rails:rails db log storage tmp
      USER 1000:1000
      EXPOSE 3000
      CMD ["./bin/jobs", "start"]
      """;

  private TypicalDockerfiles() {}

  /// The files, as bytes read from a disk would come.
  static List<byte[]> all() {
    return Stream.of(
            NODE_SERVICE,
            PYTHON_SERVICE,
            GO_SERVICE,
            JAVA_SERVICE,
            WEB_SERVER,
            PHP_SERVICE,
            TOOL,
            WORKER)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
