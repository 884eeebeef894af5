#!/bin/sh
# Installs the browser that the tests of the pages drive. Needs Debian or Ubuntu, and the right to install.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends chromium chromium-driver fonts-dejavu-core
