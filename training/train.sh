#!/bin/sh
# Prepares what is missing and trains; run again after an interruption, it goes on where it was.
# Arguments go to train.py (--help); PYTHON names the interpreter that has Debian's torch 1.13.
set -eu
cd "$(dirname "$0")"
PYTHON=${PYTHON:-/usr/bin/python3}
SHARED=${SHARED:-../../shared}
mkdir -p work
"$PYTHON" prepare.py --shared "$SHARED"
# Waiting threads sleep: the machine may be shared.
OMP_WAIT_POLICY=passive "$PYTHON" train.py --shared "$SHARED" "$@" 2>&1 | tee -a work/train.log
