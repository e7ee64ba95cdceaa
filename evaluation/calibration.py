#!/usr/bin/env python3
"""Show whether a claim's confidence means what it says, as Markdown.

usage: calibration.py PREDICTED PAIRS GOLD [--docs MANIFEST [--fold NAME]]

PREDICTED: JSON Lines of claims with "id" and "confidence". PAIRS: as score.py --pairs writes them for these claims.
GOLD: the gold claims. A claim is found if it is paired with a gold claim, and exact if moreover every scored field agrees.
Prints ten bins of confidence: how many claims, their mean confidence, the share found and the share exact; then, for both,
the area under the ROC curve (the chance that of a right and a wrong claim the right one has the higher confidence; 0.5 says
that confidence tells nothing) and the mean distance between confidence and share over the bins, weighted by their size.
Exit status: 0 shown, 2 unreadable input.
"""
import argparse
import json
import sys

from score import agree, fills


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def auc(judged):
    """The area under the ROC curve of (confidence, right) pairs by ranks, ties in the middle; nothing where all are alike."""
    ordered = sorted(judged)
    rights = sum(right for _, right in ordered)
    wrongs = len(ordered) - rights
    if not rights or not wrongs:
        return None
    total, start = 0.0, 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and ordered[end][0] == ordered[start][0]:
            end += 1
        total += sum(right for _, right in ordered[start:end]) * (start + end + 1) / 2
        start = end
    return (total - rights * (rights + 1) / 2) / (rights * wrongs)


def mean(values):
    return sum(values) / len(values)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("predicted")
    arguments.add_argument("pairs")
    arguments.add_argument("gold")
    arguments.add_argument("--docs", metavar="MANIFEST")
    arguments.add_argument("--fold")
    a = arguments.parse_args()
    try:
        gold = {claim["id"]: claim for claim in rows(a.gold) if claim["type"] != "none"}
        own = {pair["predicted"]: gold[pair["gold"]] for pair in rows(a.pairs)}
        docs = {d["doc"] for d in rows(a.docs) if not a.fold or d.get("fold") == a.fold} if a.docs else None
        claims = [claim for claim in rows(a.predicted) if docs is None or claim["doc"] in docs]
        judged = []
        for claim in claims:
            paired = own.get(claim["id"])
            exact = paired is not None and agree(paired, claim) == len(fills(paired)) == len(fills(claim))
            judged.append((float(claim["confidence"]), paired is not None, exact))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"calibration: {error!r}", file=sys.stderr)
        return 2
    print("| confidence | claims | mean confidence | found | exact |\n| --- | ---: | ---: | ---: | ---: |")
    bins = [[each for each in judged if min(int(each[0] * 10 + 1e-9), 9) == number] for number in range(10)]
    for number, members in enumerate(bins):
        name = f"{number / 10:.1f} to {(number + 1) / 10:.1f}"
        cells = [f"{mean([each[i] for each in members]):.3f}" for i in range(3)] if members else ["", "", ""]
        print(f"| {name} | {len(members)} | " + " | ".join(cells) + " |")
    print("\n| | found | exact |\n| --- | ---: | ---: |")
    areas = [auc([(each[0], each[i]) for each in judged]) for i in (1, 2)]
    print("| area under the ROC curve | " + " | ".join("" if area is None else f"{area:.3f}" for area in areas) + " |")
    apart = [sum(len(m) * abs(mean([e[0] for e in m]) - mean([e[i] for e in m])) for m in bins if m) / max(1, len(judged))
             for i in (1, 2)]
    print("| mean distance of confidence and share | " + " | ".join(f"{distance:.3f}" for distance in apart) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
