#!/usr/bin/env bash
# The PostgreSQL image runs this once, when its data folder is empty.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 \
  --set database="$POSTGRES_DB" \
  --set owner_password="${MCR_OWNER_PASSWORD:?}" \
  --set command_password="${MCR_COMMAND_PASSWORD:?}" \
  --set query_password="${MCR_QUERY_PASSWORD:?}" \
  --file /roles.sql
