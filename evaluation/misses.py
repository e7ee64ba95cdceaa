#!/usr/bin/env python3
"""Show where the reader goes wrong, frame by frame, as Markdown: the workbench of whoever writes rules.

usage: misses.py GOLD PREDICTED PAIRS MANIFEST N [--type TYPE] [--fold NAME]

Prints for every frame how many of its claims are exact, how many are found with wrong fields, and how many are about nothing in
the gold; then up to N of each frame's wrong and spurious claims, and up to N missed gold claims of each type, with their evidence.
Exit status: 0 shown, 2 unreadable input.
"""
import argparse
import json
import sys
from collections import defaultdict

from calibration import rows
from score import FIELDS, TYPES, agree, fills


def quoted(claim):
    return " … ".join(" ".join(span["quote"].split()) for span in claim.get("evidence") or [])


def said(claim):
    return " ".join(f"{field}={json.dumps(claim[field], ensure_ascii=False)}" for field in FIELDS[claim["type"]]
                    if claim.get(field) not in (None, [], ""))


def differing(gold, predicted):
    """The scored fields in which the two differ, as 'field: read, wanted'."""
    g, p = fills(gold), fills(predicted)
    fields = [f for f in FIELDS[gold["type"]] if {k: v for k, v in g.items() if k[0] == f} != {k: v for k, v in p.items() if k[0] == f}]
    show = lambda claim, field: json.dumps(claim.get(field), ensure_ascii=False)
    return "; ".join(f"{f}: read {show(predicted, f)}, wanted {show(gold, f)}" for f in fields)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gold", "predicted", "pairs", "manifest"):
        arguments.add_argument(name)
    arguments.add_argument("n", type=int)
    arguments.add_argument("--type", choices=TYPES)
    arguments.add_argument("--fold", default="tune")
    a = arguments.parse_args()
    try:
        docs = {d["doc"] for d in rows(a.manifest) if d.get("fold") == a.fold}
        chosen = lambda claims: [c for c in claims if c["doc"] in docs and c["type"] in ([a.type] if a.type else TYPES)]
        gold, predicted = chosen(rows(a.gold)), chosen(rows(a.predicted))
        pairs = {pair["predicted"]: pair["gold"] for pair in rows(a.pairs)}
        by_id = {claim["id"]: claim for claim in gold}
        frames = defaultdict(lambda: {"exact": [], "wrong": [], "spurious": []})
        for claim in predicted:
            own = by_id.get(pairs.get(claim["id"]))
            exact = own is not None and agree(own, claim) == len(fills(own)) == len(fills(claim))
            frames[claim["frame"]]["exact" if exact else "wrong" if own else "spurious"].append((claim, own))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"misses: {error!r}", file=sys.stderr)
        return 2
    print("| frame | claims | exact | found, with wrong fields | spurious |\n| --- | ---: | ---: | ---: | ---: |")
    size = lambda kinds: sum(map(len, kinds.values()))
    for frame, kinds in sorted(frames.items(), key=lambda item: (-size(item[1]), item[0])):
        print(f"| {frame} | {size(kinds)} | " + " | ".join(str(len(kinds[k])) for k in ("exact", "wrong", "spurious")) + " |")
    for frame, kinds in sorted(frames.items()):
        if kinds["wrong"] or kinds["spurious"]:
            print(f"\n## {frame}\n")
        for claim, own in kinds["wrong"][:a.n]:
            print(f"- wrong, {claim['doc']}: {differing(own, claim)}  \n  “{quoted(claim)}”")
        for claim, _ in kinds["spurious"][:a.n]:
            print(f"- spurious, {claim['doc']}: {said(claim)}  \n  “{quoted(claim)}”")
    paired = set(pairs.values())
    for type_ in TYPES:
        missed = [claim for claim in gold if claim["type"] == type_ and claim["id"] not in paired]
        if missed:
            print(f"\n## missed: {type_}, {len(missed)}\n")
        for claim in missed[:a.n]:
            print(f"- {claim['id']}: {said(claim)}  \n  “{quoted(claim)}”")
    return 0


if __name__ == "__main__":
    sys.exit(main())
