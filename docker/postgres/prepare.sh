#!/usr/bin/env bash
# What tools/embedded-postgres/src/prepare-database.ts does for the embedded server, for PostgreSQL's own image: run once,
# when the data folder is empty. Roles are spelled out, because row-level security is only as good as the role is weak.
set -euo pipefail

psql --username postgres --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner_password="$RESPI_OWNER_PASSWORD" \
  --set app_password="$RESPI_APP_PASSWORD" \
  --set queue_password="$RESPI_QUEUE_PASSWORD" <<'SQL'
create role respi_owner with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
create role respi_app with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
create role respi_queue with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'queue_password';
alter role respi_owner set search_path = respi, public;
alter role respi_app set search_path = respi, public;
alter role respi_queue set search_path = bullmq, public;
create database respi owner respi_owner template template0;
revoke all on database respi from public;
grant connect on database respi to respi_app, respi_queue;
-- BullMQ adds many jobs at once by way of a temporary table.
grant temporary on database respi to respi_queue;
\connect respi
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists citext with schema public;
create extension if not exists btree_gin with schema public;
create schema if not exists respi authorization respi_owner;
grant usage on schema respi to respi_app;
create schema if not exists bullmq authorization respi_queue;
SQL
