#!/usr/bin/env python3
"""Cargo for `cargo deny` 0.14, which panics at the names that cargo gives to packages since 1.77: it gets the former ones."""

import json
import os
import subprocess
import sys

cargo = os.environ["SMS_CARGO"]
if sys.argv[1:2] != ["metadata"]:
    os.execv(cargo, [cargo, *sys.argv[1:]])
answer = subprocess.run([cargo, *sys.argv[1:]], stdout=subprocess.PIPE, check=False)
if answer.returncode:
    sys.exit(answer.returncode)
metadata = json.loads(answer.stdout)


def former(package: dict) -> str:
    source = package["source"] or f"path+file://{os.path.dirname(package['manifest_path'])}"
    return f"{package['name']} {package['version']} ({source})"


names = {package["id"]: former(package) for package in metadata["packages"]}


def renamed(value: object) -> object:
    if isinstance(value, dict):
        return {key: renamed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [renamed(one) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


json.dump(renamed(metadata), sys.stdout)
