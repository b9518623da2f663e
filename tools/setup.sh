#!/bin/sh
# Makes the virtual environment and installs what is asked for (edition, test), or says in one line what is missing.
set -eu
want=$1
python=${PYTHON:-python3}
venv=.venv
log=$(mktemp)
trap 'rm -f "$log"' EXIT

stop() {
  echo "helder set-up: $1" >&2
  exit 1
}

# Runs a command with its output in the log; prints the end of the log only when it fails.
try() {
  message=$1
  shift
  "$@" >"$log" 2>&1 || { tail -n 5 "$log" >&2; stop "$message"; }
}

# Installs Debian packages when we may; otherwise says which are missing.
system_packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q >"$log" 2>&1 || true
    try "cannot install $*; install them with your system's package manager" \
      env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  else
    stop "missing: $*. Run as root: apt-get install $*"
  fi
}

command -v "$python" >/dev/null || stop "missing: python3 (3.11 or newer). Run as root: apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "python3 is too old: 3.11 or newer is needed"

if [ ! -x "$venv/bin/python" ]; then
  echo "Making a virtual environment in $venv ..."
  if ! "$python" -m venv "$venv" >"$log" 2>&1; then
    rm -rf "$venv"
    system_packages python3-venv
    try "cannot make a virtual environment" "$python" -m venv "$venv"
  fi
fi

case $want in
edition)
  echo "Installing Helder ..."
  try "cannot install Helder; is a package registry reachable?" "$venv/bin/python" -m pip install -q -e '.[plain]'
  ;;
test)
  echo "Installing Helder and what its tests need ..."
  try "cannot install the test extra; is a package registry reachable?" \
    "$venv/bin/python" -m pip install -q -e '.[test]'
  # LiNT-II asks for an older spaCy than ours, with which it runs all the same; a user gives it a Python of its own.
  try "cannot install LiNT-II; is a package registry reachable?" \
    "$venv/bin/python" -m pip install -q --no-deps lint_ii==0.1.3 'pyarrow>=21,<25' 'mistune>=3.1,<3.3'
  # A registry's browser and JavaScript tools for the tests of the pages.
  missing=
  command -v chromium >/dev/null || missing="chromium fonts-dejavu-core"
  command -v java >/dev/null || missing="$missing default-jre-headless"
  command -v npm >/dev/null || missing="$missing npm"
  # shellcheck disable=SC2086  # a list of package names
  [ -z "$missing" ] || system_packages $missing
  try "cannot install axe-core, HTML CodeSniffer and vnu-jar from the npm registry" npm install --silent --ignore-scripts --no-audit --no-fund --no-package-lock
  touch "$venv/.edition"
  ;;
*) stop "unknown: $want" ;;
esac
touch "$venv/.$want"
