#!/bin/bash
# The MariaDB image runs this script once, on an empty volume. For each subgraph whose password this container was
# given, it creates a database and a user with rights on that database only. The image executes or sources the script,
# depending on the file's mode.
(
  set -euo pipefail
  prefix="${HUB_DATABASE_PREFIX:-hub_}"

  statements() {
    local file name password
    for file in "${HUB_SECRETS:-/run/secrets}"/database_*_password; do
      name="${file##*/database_}"
      name="${name%_password}"
      if [ "$name" = root ]; then continue; fi
      password="$(<"$file")"
      password="${password//\\/\\\\}"
      password="${password//\'/\\\'}"
      # In a grant, _ stands for any character. It is escaped, so that hub\_finance does not match hubXfinance.
      cat <<SQL
CREATE DATABASE \`$prefix$name\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER '$prefix$name'@'%' IDENTIFIED BY '$password';
GRANT ALL PRIVILEGES ON \`${prefix//_/\\_}$name\`.* TO '$prefix$name'@'%';
SQL
    done
  }

  statements | MYSQL_PWD="$MARIADB_ROOT_PASSWORD" mariadb --protocol=socket --user=root
)
