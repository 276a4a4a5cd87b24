#!/bin/sh
# Fetch the validator of HTML (vnu, a Java program in an npm package) into the environment's folder, where npm and java are;
# without it its test is skipped, which is no failure. Nothing of the package is run to install it.
set -u
folder=.venv/vnu
version=26.9.27

[ -f "$folder/node_modules/vnu-jar/build/dist/vnu.jar" ] && exit 0
if command -v npm >/dev/null && command -v java >/dev/null; then
    echo "Setting up: vnu-jar (npm)"
    npm install --silent --no-save --ignore-scripts --no-audit --no-fund --fetch-retries 1 --prefix "$folder" \
        "vnu-jar@$version" >/dev/null 2>&1 && exit 0
fi
echo "No validator of HTML: its test is skipped. It needs npm and java."
