"""How far PolNeAR's annotators agree, by the measures that the model is scored with: python -m readout_training.agreement

Sixteen articles of train were annotated by five or six people. Each one's annotations are scored against each other's.
"""

import itertools
import json
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

from .evaluate import utf16
from .train import SHARED

MEASURES = ("span source", "span cue", "span content", "content ≥ .5", "content ≥ .8", "who said what", "all spans exact")


def as_record(name: str, annotated: dict) -> dict:
    table = utf16(annotated["text"])
    spans = lambda pairs: [{"start": table[s], "end": table[e]} for s, e in pairs]  # noqa: E731
    entries = [{"via": None, "source": {"spans": spans(a["source"])} if a["source"] else None, "cue": spans(a["cue"]), "content": spans(a["content"])} for a in annotated["attributions"]]
    return {"document": {"id": name, "text": annotated["text"]}, "attributions": entries}


def main():
    articles = defaultdict(list)
    for line in (SHARED / "data/polnear/train.jsonl").read_text(encoding="utf-8").splitlines():
        annotated = json.loads(line)
        articles[annotated["id"], annotated["text"]].append(annotated)
    pairs = [pair for group in articles.values() for pair in itertools.permutations(group, 2)]
    with tempfile.TemporaryDirectory() as folder:
        gold, records = Path(folder) / "gold.jsonl", Path(folder) / "records.jsonl"
        gold.write_text("".join(json.dumps(a | {"id": str(k)}) + "\n" for k, (a, _) in enumerate(pairs)), encoding="utf-8")
        records.write_text("".join(json.dumps(as_record(str(k), b)) + "\n" for k, (_, b) in enumerate(pairs)), encoding="utf-8")
        out = subprocess.run(["node", SHARED / "eval/polnear.mjs", gold, records, "--json"], capture_output=True, text=True, check=True)
    found = json.loads(out.stdout)
    print(f"{len(pairs)} ordered pairs over {sum(len(g) > 1 for g in articles.values())} articles")
    for name in MEASURES:
        print(f"{name:18} F1 {100 * found[name]['f1']:.1f}")


if __name__ == "__main__":
    main()
