#!/usr/bin/env python3
"""Asks a ledger worked questions about sums on the command line, each of a ledger of its stories alone: null for a question
about stories that the manifest does not have.

  ask_totals.py ENTENTE CLAIMS MANIFEST TOTALS FOLDER > answers.jsonl

Questions that name an occasion or all rounds, which their fields do not have, are asked with the options of totals-asked.json.
"""
import hashlib
import json
import os
import subprocess
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def run(entente, home, *arguments):
    done = subprocess.run([entente, "--home", home, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode > 1:
        sys.exit(f"ask_totals: entente {' '.join(arguments)} ended with status {done.returncode}: {done.stderr}")
    return done.stdout


def ledger(entente, folder, claims, manifest, stories):
    """A ledger of the claims of some stories, made once."""
    name = hashlib.sha256(" ".join(sorted(stories)).encode()).hexdigest()[:12]
    home = os.path.join(folder, name)
    if not os.path.isdir(home):
        docs = {line["doc"] for line in manifest if line["story"] in stories}
        for file, kept in (("claims", claims), ("manifest", manifest)):
            with open(f"{home}-{file}.jsonl", "w", encoding="utf-8") as out:
                out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in kept if line["doc"] in docs)
        run(entente, home, "import", "claims", f"{home}-claims.jsonl", "--manifest", f"{home}-manifest.jsonl")
    return home


def main():
    entente, claims, manifest, totals, folder = sys.argv[1:]
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "totals-asked.json"), encoding="utf-8") as file:
        more = json.load(file)
    claims, manifest = lines(claims), lines(manifest)
    os.makedirs(folder, exist_ok=True)
    known = {line["story"] for line in manifest}
    for question in lines(totals):
        if not known.issuperset(question["stories"]):
            print("null")
            continue
        home = ledger(entente, folder, claims, manifest, question["stories"])
        options = ["--currency", question["currency"], "--measure", question["measure"], "--format", "json"]
        for name in ("from", "to"):
            for party in question[name]:
                options += ["--" + name, party]
        if question["known_on"]:
            options += ["--known-on", question["known_on"]]
        print(run(entente, home, "totals", *options, *more.get(question["question"], [])).strip(), flush=True)


if __name__ == "__main__":
    main()
