"""How well vectors find similar statements: python -m readout_training.recall [--weights FOLDER]

Two measures, for the vector head of the shared encoder, for the shipped base model in int8, and with its vectors stored in five bits:

- *neighbours*: every content of PolNeAR dev (each text once) is a query among all the others; which part of the ten nearest by the
  exact base model is among the ten nearest by the vectors that are measured. Recall@10 of the base model itself is 1.
- *accounts*: every account of a statement in gold/stories is a query among the accounts and sentences of its six stories; how often
  another account of the same statement, in another document, is among the ten nearest.

The head reads a content where it stands in its document; as a query, alone.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .data import spans_of
from .features import CLS, SEP, encode, load_tokenizer, windows
from .predict import WINDOW, batch_tensors
from .similar import Sentence
from .teacher import SENTENCE
from .train import ROOT

SHARED = ROOT.parent / "shared"
LONGEST = 254
NEAREST = 10


@dataclass
class Passage:
    """A stretch of a document, in code points; `group` is the statement that it is an account of."""

    document: int
    start: int
    end: int
    text: str
    group: str | None = None


def contents(path: Path) -> tuple[list[str], list[Passage]]:
    texts, passages, seen = [], [], set()
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        texts.append(data["text"])
        for attribution in data["attributions"]:
            spans = attribution["content"]
            if not spans:
                continue
            start, end = min(s for s, _ in spans), max(e for _, e in spans)
            text = data["text"][start:end]
            if text not in seen:
                seen.add(text)
                passages.append(Passage(len(texts) - 1, start, end, text))
    return texts, passages


def accounts(folder: Path) -> tuple[list[str], list[Passage]]:
    texts, passages = [], []
    for path in sorted(folder.glob("*.json")):
        story, numbers = json.loads(path.read_text(encoding="utf-8")), {}
        for document in story["documents"]:
            numbers[document["id"]] = len(texts)
            texts.append(document["text"])
            passages += [Passage(len(texts) - 1, m.start(), m.end(), m.group()) for m in SENTENCE.finditer(document["text"]) if len(m.group()) > 15]
        for statement in story["statements"]:
            for document, quoted in statement["members"]:
                number = numbers[document]
                spans = spans_of(texts[number], quoted)
                start, end = min(s for s, _ in spans), max(e for _, e in spans)
                passages.append(Passage(number, start, end, texts[number][start:end], f"{path.stem} {statement['id']}"))
    return texts, passages


def alone(texts: list[str], run: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> np.ndarray:
    """Unit vectors of texts by a function of ids and mask; those of one length together."""
    rows = [[CLS, *e.ids[:LONGEST], SEP] for e in load_tokenizer().encode_batch(texts, add_special_tokens=False)]
    order, result = sorted(range(len(rows)), key=lambda i: len(rows[i])), {}
    for k in range(0, len(order), 32):
        part = order[k : k + 32]
        length = max(len(rows[i]) for i in part)
        ids = np.array([rows[i] + [0] * (length - len(rows[i])) for i in part], dtype=np.int64)
        mask = np.array([[1.0] * len(rows[i]) + [0.0] * (length - len(rows[i])) for i in part], dtype=np.float32)
        result |= dict(zip(part, run(ids, mask)))
    return np.stack([result[i] for i in range(len(rows))])


class Head:
    """The vector head of the shared encoder."""

    def __init__(self, weights: Path):
        self.session = onnxruntime.InferenceSession(weights / "readout.onnx")
        self.first, self.size = json.loads((weights / "manifest.json").read_text())["columns"]["vector"]

    def rows(self, ids: list[int], features: list[int]) -> np.ndarray:
        tensors = dict(zip(("ids", "features", "mask"), (t.numpy() for t in batch_tensors([(ids, features)]))))
        (heads,) = self.session.run(["heads"], tensors)
        return heads[0, 1:-1, self.first : self.first + self.size]

    def in_documents(self, texts: list[str], passages: list[Passage]) -> np.ndarray:
        tokenizer, vectors = load_tokenizer(), np.zeros((len(passages), self.size), np.float32)
        for number, text in enumerate(texts):
            own = [k for k, p in enumerate(passages) if p.document == number]
            if not own:
                continue
            pieces = encode(text, tokenizer)
            table = np.zeros((len(pieces.ids), self.size), np.float32)
            for a, b, c, d in windows(pieces.paragraphs, WINDOW):
                table[c:d] = self.rows(pieces.ids[a:b], pieces.features[a:b])[c - a : d - a]
            starts, ends = np.array(pieces.starts), np.array(pieces.ends)
            for k in own:
                vectors[k] = table[(starts < passages[k].end) & (ends > passages[k].start)].mean(0)
        return unit(vectors)

    def queries(self, texts: list[str]) -> np.ndarray:
        tokenizer = load_tokenizer()
        pieces = [encode(text, tokenizer) for text in texts]
        return unit(np.stack([self.rows(p.ids[:LONGEST], p.features[:LONGEST]).mean(0) for p in pieces]))


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


SIZES = np.array([
    0.0659, 0.1981, 0.3314, 0.4667, 0.6049, 0.7471, 0.8946, 1.0488, 1.2118, 1.3863, 1.5762, 1.7872, 2.0287, 2.3177, 2.6911, 3.2607,
])
"""The best sixteen sizes for normally distributed numbers (Max 1960), beside their signs; `src/search/similar/bit-planes.ts` has the same."""


def five_bits(vectors: np.ndarray) -> np.ndarray:
    """As the archive stores them: each number of a unit vector as its sign and one of sixteen sizes."""
    numbers = vectors * vectors.shape[1] ** 0.5
    sizes = np.searchsorted((SIZES[1:] + SIZES[:-1]) / 2, np.abs(numbers))
    return unit(np.where(numbers < 0, -1, 1) * SIZES[sizes])


def nearest(queries: np.ndarray, stored: np.ndarray) -> np.ndarray:
    """For each query the ten nearest others."""
    scores = queries @ stored.T
    np.fill_diagonal(scores, -2)
    return np.argsort(-scores, axis=1, kind="stable")[:, :NEAREST]


def neighbours(exact: np.ndarray, found: np.ndarray) -> float:
    return float(np.mean([len(set(a) & set(b)) / NEAREST for a, b in zip(exact, found)]))


def same_statement(passages: list[Passage], found: np.ndarray) -> float:
    """Of the accounts that have another in another document: how many find one."""
    hits = []
    for k, p in enumerate(passages):
        others = [i for i, q in enumerate(passages) if p.group is not None and q.group == p.group and q.document != p.document]
        if others:
            hits.append(bool(set(others) & set(found[k])))
    return float(np.mean(hits))


@torch.no_grad()
def measure(weights: Path) -> None:
    sentence = Sentence().eval()
    exact = lambda ids, mask: sentence(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()  # noqa: E731
    shipped = onnxruntime.InferenceSession(weights / "similar.onnx") if (weights / "similar.onnx").exists() else None
    int8_run = lambda ids, mask: shipped.run(None, {"ids": ids, "mask": mask})[0]  # noqa: E731
    head = Head(weights)
    sets = {"neighbours": contents(SHARED / "data/polnear/dev.jsonl"), "accounts": accounts(SHARED / "gold/stories")}
    for name, (texts, passages) in sets.items():
        words = [p.text for p in passages]
        base = alone(words, exact)
        reference = nearest(base, base)
        in_documents, queries = head.in_documents(texts, passages), head.queries(words)
        found = {"base": reference, "head": nearest(in_documents, in_documents), "head, query alone": nearest(queries, in_documents)}
        if shipped:
            small = alone(words, int8_run)
            found |= {"base in int8": nearest(small, small), "base in int8, stored in 5 bits": nearest(small, five_bits(small))}
        print(f"{name}: {len(passages)} passages")
        for vectors, rows in found.items():
            score = neighbours(reference, rows) if name == "neighbours" else same_statement(passages, rows)
            print(f"  {vectors:30} {100 * score:5.1f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=ROOT / "packages/readout/weights")
    measure(parser.parse_args().weights)
