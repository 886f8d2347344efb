#!/bin/sh
# HAProxy runs this script for each server, with the address and the port of the server as third and fourth arguments. It
# succeeds if the server belongs to the primary part of the cluster and has all of its data.
set -eu
password_file="${HUB_CHECK_PASSWORD_FILE:-/usr/local/etc/haproxy/check-password}"

state="$(
  MYSQL_PWD="$(cat "$password_file")" timeout 2 mariadb --user=haproxy_check --host="$3" --port="$4" --batch --skip-column-names \
    --execute="SHOW STATUS WHERE Variable_name IN ('wsrep_cluster_status', 'wsrep_local_state')"
)"
printf '%s\n' "$state" | grep -q "^wsrep_cluster_status	Primary$"
printf '%s\n' "$state" | grep -q "^wsrep_local_state	4$"
