#!/usr/bin/env python3
"""Print how often each frame is right, as the table frames/confidence.tsv that the reader takes its confidence from.

usage: confidence.py GOLD PREDICTED MANIFEST

For every frame of the claims in PREDICTED: (paired + 1) / (all + 2), over the documents of fold tune. A claim is paired where
score.py finds a gold claim about the same thing.
"""
import json
import sys
from collections import Counter

sys.dont_write_bytecode = True
import score


def main():
    gold, predicted = score.read(sys.argv[1]), score.read(sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as lines:
        tune = {d["doc"] for d in map(json.loads, filter(str.strip, lines)) if d.get("fold") == "tune"}
    paired, all_of = Counter(), Counter()
    for doc in sorted(tune):
        for kind in score.TYPES:
            g = [c for c in gold if c["doc"] == doc and c["type"] == kind]
            p = [c for c in predicted if c["doc"] == doc and c["type"] == kind]
            all_of.update(c["frame"] for c in p)
            weights = [[score.agree(a, b) + 1e-3 if score.about_the_same(a, b) else 0.0 for b in p] for a in g]
            paired.update(p[j]["frame"] for _, j in score.assign(weights))
    print("# frame\tconfidence: (paired + 1) / (all + 2) on the documents of fold tune; made by evaluation/confidence.py")
    for frame in sorted(all_of):
        print(f"{frame}\t{(paired[frame] + 1) / (all_of[frame] + 2):.2f}")


main()
