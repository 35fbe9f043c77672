"""Reads documents with a model in Python: the reference for the package's decoding and the means to measure during training."""

from dataclasses import dataclass

import numpy as np
import torch

from . import labels as L
from .features import CLS, SEP, Pieces, windows
from .model import Model

WINDOW = 254
LAYER_BIAS = {"cue": -1.0, "topic": -1.0, "event": -0.7}
"""Added to the score of being in a span of a layer, where the model finds too many. Set on PolNeAR dev (cues) and gold/dev."""


@dataclass
class Output:
    """A window's heads as arrays, with the pieces that it covers."""

    start: int
    end: int
    core: tuple[int, int]
    heads: dict


def batch_tensors(rows: list[tuple[list[int], list[int]]]):
    """Adds the marks of a sequence's ends and pads. Position 0 is the first mark: heads are cut by `inner`."""
    length = max(len(ids) for ids, _ in rows) + 2
    ids = torch.tensor([[CLS, *i, SEP] + [0] * (length - len(i) - 2) for i, _ in rows])
    features = torch.tensor([[16, *f, 16] + [0] * (length - len(f) - 2) for _, f in rows])
    mask = torch.tensor([[1.0] * (len(i) + 2) + [0.0] * (length - len(i) - 2) for i, _ in rows])
    return ids, features, mask


def inner(out: dict) -> dict:
    """Heads without the first mark's row (and column)."""
    return {k: v[:, 1:, 1:] if k in ("arcs", "mentions") else v[:, 1:] for k, v in out.items()}


@torch.no_grad()
def run(model: Model, pieces: Pieces, size: int = WINDOW, batch: int = 8) -> list[Output]:
    model.eval()
    cuts, outputs = windows(pieces.paragraphs, size), []
    for k in range(0, len(cuts), batch):
        part = cuts[k : k + batch]
        ids, features, mask = batch_tensors([(pieces.ids[a:b], pieces.features[a:b]) for a, b, _, _ in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = model(ids, features, mask)
        out = inner({name: value.float() for name, value in out.items()})
        for row, (a, b, c, d) in enumerate(part):
            outputs.append(Output(a, b, (c - a, d - a), {name: value[row : row + 1, : b - a] for name, value in out.items()}))
    return outputs


def viterbi(emissions: np.ndarray, transitions: np.ndarray, start: np.ndarray) -> list[int]:
    score, back = start + emissions[0], []
    for row in emissions[1:]:
        every = score[:, None] + transitions
        index = every.argmax(0)
        back.append(index)
        score = every[index, np.arange(len(index))] + row
    path = [int(score.argmax())]
    for index in reversed(back):
        path.append(int(index[path[-1]]))
    return path[::-1]


def segments(tags: list[int]) -> list[list[int]]:
    """Spans of O/B/I tags."""
    out: list[list[int]] = []
    for i, t in enumerate(tags):
        if t == 1 or (t == 2 and (i == 0 or tags[i - 1] == 0)):
            out.append([i])
        elif t == 2:
            out[-1].append(i)
    return out


def layer_spans(model: Model, out: Output, layer: str, bias: float | None = None) -> list[list[int]]:
    number = L.TAG_LAYERS.index(layer)
    emissions = out.heads["tags"][0, :, 3 * number : 3 * number + 3].numpy().copy()
    emissions[:, 0] -= LAYER_BIAS.get(layer, 0.0) if bias is None else bias
    crf = model.tag_crfs[layer]
    transitions, start = crf.transitions.detach().numpy().copy(), crf.start.detach().numpy().copy()
    transitions[0, 2] = start[2] = -1e4
    spans = segments(viterbi(emissions, transitions, start))
    return [s for s in spans if out.core[0] <= s[0] < out.core[1]]


def attributions(model: Model, out: Output, cue_bias: float | None = None) -> list[dict[str, list[int]]]:
    """Pieces of the document for cue, source, content, addressee of each attribution of a window."""
    crf = model.argument_crf
    transitions, start = crf.transitions.detach().numpy(), crf.start.detach().numpy()
    length, found = out.end - out.start, []
    cues = layer_spans(model, out, "cue", cue_bias)
    if not cues:
        return []
    scores = model.argument_scores(out.heads, 0, cues, length).detach().numpy()
    told = model.addressee_scores(out.heads, 0, cues, length)
    for k, cue in enumerate(cues):
        tags = viterbi(scores[k], transitions, start)
        source = surest_run([i for i, t in enumerate(tags) if t == 1], scores[k][:, 1] - scores[k][:, 0])
        content = [i for i, t in enumerate(tags) if t == 2]
        if content:
            found.append({"cue": cue, "source": source, "content": content, "addressee": [i for i in range(length) if told[k, i] > 0]})
    return [{k: [i + out.start for i in v] for k, v in a.items()} for a in found]


def surest_run(pieces: list[int], margins: np.ndarray, joined: int = 2) -> list[int]:
    """Of several runs of pieces the one with the largest sum of margins, without gaps: a cue has one source."""
    found: list[list[int]] = []
    for i in pieces:
        if found and i - found[-1][-1] <= joined:
            found[-1].append(i)
        else:
            found.append([i])
    best = max(found, key=lambda run: margins[run].sum(), default=[])
    return list(range(best[0], best[-1] + 1)) if best else []


def char_spans(pieces: Pieces, indices: list[int]) -> list[tuple[int, int]]:
    out: list[list[int]] = []
    for i in indices:
        if out and out[-1][2] == i - 1:
            out[-1][1:] = [pieces.ends[i], i]
        else:
            out.append([pieces.starts[i], pieces.ends[i], i])
    return [(a, b) for a, b, _ in out]
