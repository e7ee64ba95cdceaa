#!/usr/bin/env python3
"""Scores links between promises, and totals, against worked ones. Prints Markdown.

  score_links.py links GOLD GROUPS LINKS GOLD_LINKS --docs MANIFEST [--pairs PAIRS]
  score_links.py totals GOLD GOLD_TOTALS ANSWERS [--pairs PAIRS]

GROUPS are lines {"id", "entry"} and LINKS lines {"from", "to", "link", "doc"} as `entente export` prints them; PAIRS tell which claim
was paired with which gold claim, where claims are not the gold's own. An entry stands for the gold entry of most of its claims.
ANSWERS holds what `entente totals --format json` printed for each question, a line each.
"""
import argparse
import json
from collections import Counter

KINDS = ["part-of", "restates", "tops-up", "renews", "supersedes", "fulfils", "cumulative-of"]


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def golden(path, pairs):
    """The gold entry of each claim's id."""
    entries = {claim["id"]: claim["entry"] for claim in lines(path) if claim["type"] != "none"}
    if not pairs:
        return entries
    return {pair["predicted"]: entries[pair["gold"]] for pair in lines(pairs) if pair.get("gold") in entries and pair.get("predicted")}


def most(claims, entries):
    found = Counter(entries[claim] for claim in claims if claim in entries)
    return min(found, key=lambda name: (-found[name], name)) if found else None


def row(name, gold, found):
    right = len(gold & found)
    precision = right / len(found) if found else 0.0
    recall = right / len(gold) if gold else 0.0
    f1 = 2 * right / (len(gold) + len(found)) if gold or found else 1.0
    print(f"| {name} | {len(gold)} | {len(found)} | {right} | {precision:.3f} | {recall:.3f} | {f1:.3f} |")


def links(args):
    entries = golden(args.gold, args.pairs)
    claims = {}
    for line in lines(args.groups):
        claims.setdefault(line["entry"], []).append(line["id"])
    folds = {line["doc"]: line["fold"] for line in lines(args.docs)}
    gold = {(each["from"], each["to"], each["link"]): folds.get(each["doc"]) for each in lines(args.gold_links)}
    found = {}
    for number, each in enumerate(lines(args.links)):
        ends = [most(claims.get(each[end], []), entries) or f"? {number} {end}" for end in ("from", "to")]
        found.setdefault((ends[0], ends[1], each["link"]), folds.get(each["doc"]))
    print("| links | gold | found | right | precision | recall | F1 |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    row("all", set(gold), set(found))
    for fold in ("tune", "check"):
        row(f"fold `{fold}`", {key for key in gold if gold[key] == fold}, {key for key in found if found[key] == fold})
    for kind in KINDS:
        row(f"`{kind}`", {key for key in gold if key[2] == kind}, {key for key in found if key[2] == kind})


def ends(total):
    return (total["low"], total["high"]) if isinstance(total, dict) else (total, total)


def totals(args):
    entries = golden(args.gold, args.pairs)
    value = counted = right = number = 0
    for question, answer in zip(lines(args.totals), lines(args.answers)):
        if answer is None:
            continue
        number += 1
        sums = answer["sums"]
        low, high = (sums[0]["low"], sums[0]["high"]) if sums else (0, 0)
        same = all(abs(a - b) <= 0.005 * max(1, abs(b)) for a, b in zip((low, high), ends(question["total"])))

        def names(key):
            return {most([claim["id"] for claim in each["claims"]], entries) for each in answer[key]}

        once = names("counted") == set(question["counted"])
        value += same
        counted += same and once
        right += same and once and {each["entry"] for each in question["left_out"]} <= names("left_out")
    print("| totals | right |")
    print("| --- | ---: |")
    print(f"| the figure or range | {value} of {number} |")
    print(f"| and the promises that it counts | {counted} of {number} |")
    print(f"| and those that it leaves out | {right} of {number} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_subparsers(dest="what", required=True)
    one = what.add_parser("links")
    for name in ("gold", "groups", "links", "gold_links"):
        one.add_argument(name)
    one.add_argument("--docs", required=True)
    one.add_argument("--pairs")
    two = what.add_parser("totals")
    for name in ("gold", "totals", "answers"):
        two.add_argument(name)
    two.add_argument("--pairs")
    args = parser.parse_args()
    links(args) if args.what == "links" else totals(args)


if __name__ == "__main__":
    main()
