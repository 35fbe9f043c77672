"""Measures a model on PolNeAR dev and gold dev with the project's scorers."""

import json
import subprocess
import tempfile
from pathlib import Path

from .data import Annotated
from .model import Model
from .predict import attributions, char_spans, layer_spans, run

LAYERS = {"position": "positions", "topic": "topics", "agreement": "agreements", "dispute": "disputes"}


def utf16(text: str) -> list[int]:
    table, at = [], 0
    for c in text:
        table.append(at)
        at += 2 if ord(c) > 0xFFFF else 1
    return [*table, at]


def record(model: Model, doc: Annotated, bias: float | None = None) -> dict:
    """Attributions with their chains; enough for the scorers' attribution tables."""
    table, found = utf16(doc.text), []
    for out in run(model, doc.pieces):
        found += attributions(model, out, bias)
    spans = lambda indices: [{"start": table[a], "end": table[b]} for a, b in char_spans(doc.pieces, indices)]  # noqa: E731
    entries = []
    for k, a in enumerate(found):
        enclosing = [(len(b["content"]), j) for j, b in enumerate(found) if j != k and a["cue"][0] in b["content"] and b["cue"][0] not in a["content"]]
        entries.append({
            "id": f"a{k}", "source": {"spans": spans(a["source"]), "entity": None} if a["source"] else None, "cue": spans(a["cue"]), "content": spans(a["content"]),
            "addressee": {"spans": spans(a["addressee"]), "entity": None} if a["addressee"] else None, "via": f"a{min(enclosing)[1]}" if enclosing else None,
        })
    return {"document": {"id": doc.data["id"], "text": doc.text}, "entities": [], "attributions": entries}


def polnear(model: Model, docs: list[Annotated], shared: Path, bias: float | None = None) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        records, gold = Path(folder) / "records.jsonl", Path(folder) / "gold.jsonl"
        records.write_text("".join(json.dumps(record(model, d, bias)) + "\n" for d in docs), encoding="utf-8")
        gold.write_text("".join(json.dumps(d.data) + "\n" for d in docs), encoding="utf-8")
        out = subprocess.run(["node", shared / "eval/polnear.mjs", gold, records, "--json"], capture_output=True, text=True, check=True)
    return {k: round(100 * v["f1"], 1) for k, v in json.loads(out.stdout).items()}


def gold(model: Model, docs: list[Annotated], folder: Path, shared: Path, bias: float | None = None) -> dict:
    with tempfile.TemporaryDirectory() as target:
        for d in docs:
            (Path(target) / f"{d.data['id']}.json").write_text(json.dumps(record(model, d, bias)), encoding="utf-8")
        out = subprocess.run(["node", shared / "gold/tools/score.mjs", folder, target, "--json"], capture_output=True, text=True, check=True)
    names = ("attributions found", "who said what", "chains", "addressee")
    return {k: round(100 * v["f1"], 1) for k, v in json.loads(out.stdout)["f1"].items() if k in names}


def layers(model: Model, docs: list[Annotated]) -> dict:
    """F1 of spans with Dice ≥ .4 over pieces (events: any overlap), types not counted."""
    counts: dict[str, list[int]] = {}
    for doc in docs:
        outputs = run(model, doc.pieces)
        for layer in doc.data["tags"]:
            if layer == "cue":
                continue
            want = [set(i for i in range(len(doc.pieces.ids)) if any(doc.pieces.starts[i] < e and doc.pieces.ends[i] > s for s, e in spans)) for spans in doc.data["tags"][layer]]
            got = [set(i + o.start for i in s) for o in outputs for s in layer_spans(model, o, layer)]
            pairs = sorted(((2 * len(a & b) / (len(a) + len(b)), i, j) for i, a in enumerate(want) for j, b in enumerate(got) if a & b), reverse=True)
            used_a, used_b = set(), set()
            for d, i, j in pairs:
                if (d >= 0.4 or layer == "event") and i not in used_a and j not in used_b:
                    used_a.add(i), used_b.add(j)
            c = counts.setdefault(layer, [0, 0, 0])
            c[0] += len(used_a)
            c[1] += len(got)
            c[2] += len(want)
    return {k: round(200 * tp / max(1, p + g), 1) for k, (tp, p, g) in counts.items()}


def syntax(model: Model, docs: list[Annotated]) -> dict:
    """Tag accuracy, unlabelled and labelled attachment, mention F1 at score 0, all in percent, within windows."""
    hits = {"upos": [0, 0], "uas": [0, 0], "las": [0, 0]}
    mentions = [0, 0, 0]
    for doc in docs:
        for o in run(model, doc.pieces):
            h, d = o.heads, doc.data
            upos = h["upos"][0].argmax(1).tolist()
            heads = h["arcs"][0, :, : o.end - o.start].argmax(1)
            for i in range(*o.core):
                k = o.start + i
                if d["heads"][k] < 0:
                    continue
                hits["upos"][0] += upos[i] == d["upos"][k]
                hits["upos"][1] += 1
                if not o.start <= d["heads"][k] < o.end:
                    continue
                right = int(heads[i]) + o.start == d["heads"][k]
                label = int((h["relationDependent"][0, i] + h["relationHead"][0, heads[i]]).argmax()) == d["deprel"][k]
                hits["uas"][0] += right
                hits["las"][0] += right and label
                hits["uas"][1] += 1
                hits["las"][1] += 1
            if d["mentions"] is not None:
                n = o.end - o.start
                got = {(int(a), int(b)) for a, b in (h["mentions"][0, :n, :n] > 0).nonzero().tolist() if 0 <= b - a < 48}
                want = {(a - o.start, b - o.start) for a, b, _, _ in d["mentions"] if o.start <= a and b < o.end}
                mentions[0] += len(got & want)
                mentions[1] += len(got)
                mentions[2] += len(want)
    found = {k: round(100 * a / max(1, b), 1) for k, (a, b) in hits.items()}
    return {**found, "mentions": round(200 * mentions[0] / max(1, mentions[1] + mentions[2]), 1)}
