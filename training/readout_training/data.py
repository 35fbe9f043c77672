"""Reads the corpora and turns them into windows with labels."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from . import labels as L
from .features import Pieces, encode

IGNORE = -100


@dataclass
class Cue:
    """One attribution inside a window; lists hold piece indices."""

    cue: list[int]
    source: list[int]
    content: list[int]
    addressee: list[int] | None  # None: not annotated in this corpus
    act: int = IGNORE
    polarity: int = IGNORE
    certainty: int = IGNORE


@dataclass
class Window:
    """Pieces with the labels of every head that has any here; IGNORE and empty lists carry no loss."""

    corpus: str
    ids: list[int]
    features: list[int]
    tags: dict[str, list[int]] = field(default_factory=dict)
    cues: list[Cue] = field(default_factory=list)
    spans: list[tuple[str, int, list[int]]] = field(default_factory=list)  # (classifier, label, pieces)
    roles: list[tuple[list[int], list[list[int]]]] = field(default_factory=list)  # (trigger pieces, role → piece labels 0/1/IGNORE)
    event_pairs: list[tuple[int, int, int]] = field(default_factory=list)  # (first piece, first piece, same event)
    upos: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprel: list[int] = field(default_factory=list)
    mentions: list[tuple[int, int, int, int]] | None = None  # (first, last piece, type, chain)
    vectors: list[tuple[list[int], object]] = field(default_factory=list)  # (pieces, the base model's vector of that passage)


@dataclass
class Annotated:
    """A document with its annotation over the whole text, in code points; `cut` makes a window of it."""

    corpus: str
    text: str
    pieces: Pieces
    data: dict


def covered(pieces: Pieces, spans, start: int, end: int) -> list[int]:
    """Pieces of start…end that overlap any of the spans, as indices into the window."""
    return [i - start for i in range(start, end) if any(pieces.starts[i] < e and pieces.ends[i] > s for s, e in spans)]


def runs(indices: list[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for i in indices:
        if out and out[-1][-1] == i - 1:
            out[-1].append(i)
        else:
            out.append([i])
    return out


def bio(size: int, spans: list[list[int]]) -> list[int]:
    tags = [0] * size
    for span in spans:
        for run in runs(span):
            for k, i in enumerate(run):
                tags[i] = 1 if k == 0 else 2
    return tags


# PolNeAR


def read_polnear(path: Path, tokenizer) -> list[Annotated]:
    docs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            data = json.loads(line)
            docs.append(Annotated("polnear", data["text"], encode(data["text"], tokenizer), data))
    return docs


def cut_polnear(doc: Annotated, start: int, end: int) -> Window:
    p = doc.pieces
    window = Window("polnear", p.ids[start:end], p.features[start:end])
    lo, hi = p.starts[start], p.ends[end - 1]
    cue_spans, inside = [], set()
    for a in doc.data["attributions"]:
        spans = a["source"] + a["cue"] + a["content"]
        if all(e <= lo or s >= hi for s, e in spans):
            continue
        cue, source, content = (covered(p, a[k], start, end) for k in ("cue", "source", "content"))
        inside.update(content)
        if cue:
            cue_spans.append(cue)
            window.cues.append(Cue(cue, source, content, None))
    tags = bio(end - start, cue_spans)
    # PolNeAR has no attribution inside another: inside contents its silence says nothing.
    window.tags["cue"] = [IGNORE if t == 0 and i in inside else t for i, t in enumerate(tags)]
    return window


# Gold documents


def locate(text: str, quoted: str) -> tuple[int, int]:
    opening, closing = quoted.find("⟦"), quoted.find("⟧")
    plain = quoted.replace("⟦", "").replace("⟧", "")
    at = text.index(plain)
    return (at, at + len(plain)) if opening < 0 else (at + opening, at + closing - 1)


def spans_of(text: str, value) -> list[tuple[int, int]]:
    values = [] if value is None else value if isinstance(value, list) else [value]
    return [locate(text, v) for v in values]


def read_gold(folders: list[Path], tokenizer, gazetteer=None) -> list[Annotated]:
    docs = []
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            data = json.loads(path.read_text(encoding="utf-8"))
            docs.append(Annotated("gold", data["text"], encode(data["text"], tokenizer), gold_layers(data, gazetteer)))
    return docs


def gold_layers(data: dict, gazetteer) -> dict:
    """The document's entries with spans in code points."""
    text = data["text"]
    at = lambda v: spans_of(text, v)  # noqa: E731
    layers: dict = {"id": data["id"], "published": data.get("published"), "cues": [], "spans": [], "tags": {k: [] for k in L.TAG_LAYERS}, "events": []}
    for a in data.get("attributions", []):
        cue = at(a.get("cue"))
        if not cue:
            continue
        layers["tags"]["cue"].append(cue)
        layers["cues"].append({**{k: at(a.get(k)) for k in ("source", "content", "addressee")}, "cue": cue, **{k: a[k] for k in L.ATTRIBUTION_CLASSIFIERS}})
    for v in data.get("events", []):
        mentions = at(v.get("trigger")) + at(v.get("mentions"))
        layers["tags"]["event"].extend([m] for m in mentions)
        layers["spans"].extend(("eventType", v["type"], [m]) for m in mentions)
        layers["spans"].extend(("eventMode", v["mode"], [m]) for m in mentions if v.get("mode") in L.MODES[1:] or ("mode" in v and v["mode"] is None))
        layers["spans"].append(("eventStatus", v["status"], mentions[:1]))
        layers["events"].append({**v, "spans": mentions, "names": gazetteer.participants(text, v, data, at) if gazetteer else None})
    for key, layer, classifiers in (
        ("topics", "topic", {"discussed": "discussed"}), ("agreements", "agreement", {"agreementStatus": "status"}),
        ("positions", "position", {"stance": "stance", "change": "change"}), ("disputes", "dispute", {"relation": "relation"}),
    ):
        for entry in data.get(key, []):
            spans = at(entry.get("text"))
            layers["tags"][layer].append(spans)
            layers["spans"].extend((c, entry.get(f), spans) for c, f in classifiers.items())
    layers["tags"]["claim"] = [at(x.get("claim")) for x in data.get("disputes", []) if x.get("claim")]
    layers["tags"]["term"] = [at(d.get("term")) for d in data.get("definitions", [])]
    layers["tags"]["meaning"] = [at(d.get("meaning")) for d in data.get("definitions", [])]
    return layers


def cut_gold(doc: Annotated, start: int, end: int) -> Window:
    p, data = doc.pieces, doc.data
    window = Window("gold", p.ids[start:end], p.features[start:end])
    size = end - start
    for layer, entries in data["tags"].items():
        window.tags[layer] = bio(size, [covered(p, spans, start, end) for spans in entries])
    for a in data["cues"]:
        cue = covered(p, a["cue"], start, end)
        if cue:
            rest = (covered(p, a[k], start, end) for k in ("source", "content", "addressee"))
            window.cues.append(Cue(cue, *rest, **{k: values.index(a[k]) for k, values in L.ATTRIBUTION_CLASSIFIERS.items()}))
    for classifier, label, spans in data["spans"]:
        indices = covered(p, spans, start, end)
        if indices:
            window.spans.append((classifier, L.SPAN_CLASSIFIERS[classifier].index(label), indices))
    mentions = []
    for number, event in enumerate(data["events"]):
        for span in event["spans"]:
            trigger = covered(p, [span], start, end)
            if trigger:
                mentions.append((trigger[0], number, event["type"]))
                if event["names"] is not None:
                    window.roles.append((trigger, role_labels(p, event, trigger, start, end)))
    mentions.sort()
    for j, (b, event_b, type_b) in enumerate(mentions):
        for a, event_a, type_a in mentions[:j]:
            if type_a == type_b:
                window.event_pairs.append((a, b, int(event_a == event_b)))
    return window


def role_labels(p: Pieces, event: dict, trigger: list[int], start: int, end: int) -> list[list[int]]:
    """For each role a label a piece: 1 in the nearest mention of a participant, IGNORE in its other mentions, else 0."""
    out = []
    for role in L.ROLES:
        labels = [0] * (end - start)
        for spans in event["names"].get(role, []):
            found = [c for c in (covered(p, [s], start, end) for s in spans) if c]
            if not found:
                continue
            nearest = min(found, key=lambda c: min(abs(c[0] - trigger[0]), abs(c[-1] - trigger[0])))
            for c in found:
                for i in c:
                    labels[i] = 1 if c is nearest or labels[i] == 1 else IGNORE
        out.append(labels)
    return out


# CoNLL-U (GUM, EWT)

ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)")


def read_conllu(path: Path, corpus: str, tokenizer) -> list[Annotated]:
    docs, text, tokens, mentions, open_mentions, sentence, skip = [], "", [], [], {}, [], 0

    def close_sentence():
        nonlocal sentence
        offset = len(tokens)
        for token in sentence:
            tokens.append({**token, "head": None if token["head"] == 0 else offset + token["head"] - 1})
        sentence = []

    def close_doc():
        nonlocal text, tokens, mentions, open_mentions
        if tokens:
            pieces = encode(text, tokenizer)
            docs.append(Annotated(corpus, text, pieces, conllu_layers(pieces, tokens, mentions if corpus == "gum" else None)))
        text, tokens, mentions, open_mentions = "", [], [], {}

    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            close_doc()
        elif line.startswith("# newpar") and not line.startswith("# newpar_block") and text:
            text = text.rstrip() + "\n"
        elif not line:
            close_sentence()
            if text and not text[-1].isspace():
                text += " "
        elif line[0] != "#":
            columns = line.split("\t")
            if "-" in columns[0]:
                lo, hi = map(int, columns[0].split("-"))
                start, skip = len(text), hi
                text += columns[1]
                space = "" if "SpaceAfter=No" in columns[9] else " "
                multi, at = (lo, hi, space, columns[1]), start
                continue
            if "." in columns[0]:
                continue
            number = int(columns[0])
            if skip and number <= skip:
                form = columns[1]
                found = text.find(form, at)
                begin, finish = (found, found + len(form)) if found >= 0 else (at, at)
                at = finish
                if number == skip:
                    text += multi[2]
                    skip = 0
            else:
                begin = len(text)
                text += columns[1]
                finish = len(text)
                if "SpaceAfter=No" not in columns[9]:
                    text += " "
            sentence.append({"start": begin, "end": finish, "upos": columns[3], "head": int(columns[6]), "deprel": columns[7]})
            index = len(tokens) + len(sentence) - 1
            entity = next((m[7:] for m in columns[9].split("|") if m.startswith("Entity=")), None)
            if entity:
                for match in ENTITY.finditer(entity):
                    if match[1]:
                        opened = (int(match[1]), match[2], index)
                        if entity[match.end() : match.end() + 1] == ")":
                            mentions.append((index, index, opened[1], opened[0]))
                        else:
                            open_mentions.setdefault(opened[0], []).append(opened)
                    elif match[3] and open_mentions.get(int(match[3])):
                        chain, kind, first = open_mentions[int(match[3])].pop()
                        mentions.append((first, index, kind, chain))
    close_sentence()
    close_doc()
    return docs


MENTION_MAP = {"animal": "object", "plant": "object", "substance": "object", "object": "object", "person": "person", "organization": "organization", "place": "place", "time": "time", "event": "event", "abstract": "abstract"}


def conllu_layers(p: Pieces, tokens: list[dict], mentions) -> dict:
    """Labels a piece; a token is its first piece, the others are continuations ("_")."""
    n = len(p.ids)
    upos, heads, deprel = [0] * n, [IGNORE] * n, [IGNORE] * n
    first: list[int | None] = []
    last: list[int | None] = []
    i = 0
    for token in tokens:
        while i < n and p.starts[i] < token["start"]:
            i += 1
        first.append(i if i < n and p.starts[i] < token["end"] else None)
        j = i
        while j + 1 < n and p.starts[j + 1] < token["end"]:
            j += 1
        last.append(j if first[-1] is not None else None)
    for k, token in enumerate(tokens):
        if first[k] is None:
            continue
        upos[first[k]] = L.UPOS.index(token["upos"]) if token["upos"] in L.UPOS else L.UPOS.index("X")
        relation = token["deprel"] if token["deprel"] in L.DEPREL else token["deprel"].split(":")[0]
        if relation not in L.DEPREL:
            continue
        head = first[k] if token["head"] is None else first[token["head"]]  # the root points at itself
        if head is not None:
            heads[first[k]], deprel[first[k]] = head, L.DEPREL.index(relation)
    chains = None
    if mentions is not None:
        chains = [(first[a], last[b], L.MENTION_TYPES.index(MENTION_MAP.get(kind, "other")), chain) for a, b, kind, chain in mentions if first[a] is not None and last[b] is not None]
    return {"upos": upos, "heads": heads, "deprel": deprel, "mentions": chains}


def cut_conllu(doc: Annotated, start: int, end: int) -> Window:
    p, data = doc.pieces, doc.data
    window = Window(doc.corpus, p.ids[start:end], p.features[start:end])
    window.upos = data["upos"][start:end]
    inside = [h != IGNORE and start <= h < end for h in data["heads"][start:end]]
    window.heads = [h - start if ok else IGNORE for h, ok in zip(data["heads"][start:end], inside)]
    window.deprel = [r if ok else IGNORE for r, ok in zip(data["deprel"][start:end], inside)]
    if data["mentions"] is not None:
        window.mentions = [(a - start, b - start, kind, chain) for a, b, kind, chain in data["mentions"] if start <= a and b < end]
    return window


CUT = {"polnear": cut_polnear, "gold": cut_gold, "gum": cut_conllu, "ewt": cut_conllu}


def cut(doc: Annotated, start: int, end: int) -> Window:
    return CUT[doc.corpus](doc, start, end)
