"""The base model's vectors of passages, which the vector head learns to reproduce from the shared pass."""

import re
from pathlib import Path

import numpy as np
import torch

from .data import Annotated
from .encoder import Encoder
from .features import CLS, SEP, load_tokenizer

SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’')\]]*(?=\s+[A-Z“\"‘(])|(?=\n)|$)")


def passages(doc: Annotated) -> list[tuple[int, int]]:
    """Sentences and contents of attributions, in code points."""
    spans = {(m.start(), m.end()) for m in SENTENCE.finditer(doc.text) if m.end() - m.start() > 15}
    cues = doc.data.get("attributions") or doc.data.get("cues") or []
    spans |= {tuple(s) for a in cues for s in a["content"] if s[1] - s[0] > 15}
    return sorted(spans)


@torch.no_grad()
def vectors(docs: list[Annotated], cache: Path) -> list[list[tuple[int, int, torch.Tensor]]]:
    """For each document its passages with the base model's unit vectors (half precision); kept in `cache`."""
    spans = [passages(d) for d in docs]
    count = sum(map(len, spans))
    if not cache.exists() or np.load(cache, mmap_mode="r").shape[0] != count:
        np.save(cache, base_vectors([d.text[a:b] for d, s in zip(docs, spans) for a, b in s]))
    table, at, out = torch.from_numpy(np.load(cache)), 0, []
    for s in spans:
        out.append([(a, b, table[at + k]) for k, (a, b) in enumerate(s)])
        at += len(s)
    return out


def base_vectors(texts: list[str]) -> np.ndarray:
    tokenizer, encoder = load_tokenizer(), Encoder().eval()
    rows = [[CLS, *e.ids[:254], SEP] for e in tokenizer.encode_batch(texts, add_special_tokens=False)]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    result = np.zeros((len(rows), encoder.width), dtype=np.float16)
    for k in range(0, len(order), 128):
        part = order[k : k + 128]
        length = max(len(rows[i]) for i in part)
        ids = torch.tensor([rows[i] + [0] * (length - len(rows[i])) for i in part])
        mask = torch.tensor([[1.0] * len(rows[i]) + [0.0] * (length - len(rows[i])) for i in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = encoder(ids, torch.zeros_like(ids), mask).float()
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        result[part] = torch.nn.functional.normalize(mean, dim=1).numpy().astype(np.float16)
    return result
