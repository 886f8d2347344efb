#!/bin/bash
# The MariaDB image runs this script once, on an empty volume. For each subgraph whose password this container was
# given, it creates a database and a user with rights on that database only. The users `backup`, who may only read, and
# `restore` have rights on all of them. The image executes or sources the script, depending on the file's mode.
(
  set -euo pipefail
  prefix="${HUB_DATABASE_PREFIX:-hub_}"

  subgraphs=(stations personnel finance evaluation)

  # In a grant _ stands for any character, so it is escaped: hub\_finance is not hubXfinance.
  grant() {
    echo "GRANT $1 ON \`${prefix//_/\\_}$2\`.* TO '$prefix$3'@'%';"
  }

  statements() {
    local file name password each
    for file in "${HUB_SECRETS:-/run/secrets}"/database_*_password; do
      name="${file##*/database_}"
      name="${name%_password}"
      if [ "$name" = root ]; then continue; fi
      password="$(<"$file")"
      password="${password//\\/\\\\}"
      password="${password//\'/\\\'}"
      echo "CREATE USER '$prefix$name'@'%' IDENTIFIED BY '$password';"
      case "$name" in
        backup) for each in "${subgraphs[@]}"; do grant 'SELECT, SHOW VIEW' "$each" backup; done ;;
        restore) for each in "${subgraphs[@]}"; do grant 'ALL PRIVILEGES' "$each" restore; done ;;
        *)
          echo "CREATE DATABASE \`$prefix$name\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;"
          grant 'ALL PRIVILEGES' "$name" "$name"
          ;;
      esac
    done
  }

  statements | MYSQL_PWD="$MARIADB_ROOT_PASSWORD" mariadb --protocol=socket --user=root
)
