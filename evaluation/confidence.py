#!/usr/bin/env python3
"""Count how often each frame is right, and weigh what else tells a right claim, as the tables that the reader takes its confidence from.

usage: confidence.py FOLDER GOLD PREDICTED MANIFEST [GOLD PREDICTED MANIFEST]...

Writes FOLDER/confidence.tsv and FOLDER/confidence-weights.tsv. Of a manifest with folds the documents of fold tune are taken, of one
without them all. A claim is right here where score.py finds a gold claim about the same thing.

A frame's share is (right + 6 s) / (all + 6), s being the share of all claims; the weights are those of a logistic regression (by Newton's
method, with a ridge of 3) in which each claim's frame is counted without that claim.
"""
import json
import math
import sys
from collections import Counter

sys.dont_write_bytecode = True
import score

APART = {"id", "doc", "type", "evidence", "confidence", "frame", "attribution", "basis"}
DATES = ("date", "start", "period", "by")
PRIOR = 6
RIDGE = 3.0
NAMES = ("constant", "frame", "fields", "dated")


def told(gold_path, predicted_path, manifest):
    """Claims, each with whether it is right."""
    gold, predicted = score.read(gold_path), score.read(predicted_path)
    with open(manifest, encoding="utf-8") as lines:
        docs = {d["doc"] for d in map(json.loads, filter(str.strip, lines)) if d.get("fold", "tune") == "tune"}
    out = []
    for doc in sorted(docs):
        for kind in score.TYPES:
            g = [c for c in gold if c["doc"] == doc and c["type"] == kind]
            p = [c for c in predicted if c["doc"] == doc and c["type"] == kind]
            weights = [[score.agree(a, b) + 1e-3 if score.about_the_same(a, b) else 0.0 for b in p] for a in g]
            right = {j for _, j in score.assign(weights)} if g and p else set()
            out += [(c, j in right) for j, c in enumerate(p)]
    return out


def filled(claim):
    return sum(1 for key, value in claim.items() if key not in APART and value not in (None, [], ""))


def logit(share):
    return math.log(share / (1 - share))


def signs(claim, share, typical):
    return [1.0, logit(share), filled(claim) - typical[claim["type"]], float(any(key in claim for key in DATES))]


def solve(matrix, vector):
    n = len(vector)
    rows = [list(matrix[i]) + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def fitted(samples):
    size = len(NAMES)
    weights = [0.0] * size
    for _ in range(40):
        slope = [RIDGE * w if i else 0.0 for i, w in enumerate(weights)]
        bend = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
        bend[0][0] = 1e-6
        for x, right in samples:
            m = 1 / (1 + math.exp(-sum(a * b for a, b in zip(x, weights))))
            for i in range(size):
                slope[i] += x[i] * (m - right)
                for j in range(size):
                    bend[i][j] += m * (1 - m) * x[i] * x[j]
        weights = [w - step for w, step in zip(weights, solve(bend, slope))]
    return weights


def main():
    folder, paths = sys.argv[1], sys.argv[2:]
    claims = [each for i in range(0, len(paths), 3) for each in told(*paths[i : i + 3])]
    all_of = Counter(c["frame"] for c, _ in claims)
    right_of = Counter(c["frame"] for c, right in claims if right)
    overall = sum(right_of.values()) / len(claims)

    def share(frame, less_all=0, less_right=0):
        return (right_of[frame] - less_right + PRIOR * overall) / (all_of[frame] - less_all + PRIOR)

    typical = {}
    for kind in score.TYPES:
        sizes = [filled(c) for c, _ in claims if c["type"] == kind]
        typical[kind] = round(sum(sizes) / len(sizes), 2) if sizes else 0.0
    weights = fitted([(signs(c, share(c["frame"], 1, int(right)), typical), float(right)) for c, right in claims])
    with open(f"{folder}/confidence.tsv", "w", encoding="utf-8") as out:
        print("# frame\tshare of its claims that are right, drawn to the share of all; made by evaluation/confidence.py", file=out)
        print(f"*\t{overall:.3f}", file=out)
        for frame in sorted(all_of):
            print(f"{frame}\t{share(frame):.3f}", file=out)
    with open(f"{folder}/confidence-weights.tsv", "w", encoding="utf-8") as out:
        print("# sign\tits weight in log odds, or how many fields a claim of a type has as a rule; made by evaluation/confidence.py", file=out)
        for name, weight in zip(NAMES, weights):
            print(f"{name}\t{weight:.3f}", file=out)
        for kind in score.TYPES:
            print(f"{kind}\t{typical[kind]:.2f}", file=out)


main()
