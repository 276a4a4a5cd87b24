#!/bin/sh
# Make the virtual environment in folder $1 with the python3 that is on the path; say in one line what is missing.
set -eu
venv=$1

make_venv() {
    # --clear: a half-made environment, or one of a Python that is gone, is made anew.
    python3 -m venv --clear "$venv" >/dev/null 2>&1 && "$venv/bin/python" -m pip --version >/dev/null 2>&1
}

fail() {
    rm -rf "$venv"
    echo "FOUT $1" >&2
    exit 3
}

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    fail "python3: 3.11 or newer is needed, found $(python3 --version 2>&1 || true) - install it, or put it first on the PATH"
make_venv && exit 0

# Debian and Ubuntu keep venv in a package of its own.
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Setting up: python3-venv (apt-get)"
    { apt-get update -qq && apt-get install -y -qq python3-venv; } >/dev/null 2>&1 || true
    make_venv && exit 0
fi
fail "python3 -m venv: does not work here - install it first (Debian, Ubuntu: sudo apt-get install python3-venv)"
