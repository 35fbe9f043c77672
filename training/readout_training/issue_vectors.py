"""Writes the vectors of the issue labels beside the weights: python -m readout_training.issue_vectors [--to FOLDER]

For each label of src/vocabulary/issues.yaml the mean of the base model's sentence vectors of its name, its definition and its
examples, as int8 (each row scaled so that its largest number is 127; only directions are compared).
"""

import argparse
import base64
import json
from pathlib import Path

import numpy as np
import torch
import yaml

from .teacher import base_vectors
from .train import ROOT

VOCABULARY = ROOT / "packages/readout/src/vocabulary/issues.yaml"


@torch.no_grad()
def issue_vectors() -> tuple[list[str], np.ndarray]:
    issues = yaml.safe_load(VOCABULARY.read_text(encoding="utf-8"))
    texts = [[issue["label"], issue["definition"], *issue["examples"]] for issue in issues]
    vectors = base_vectors([text for row in texts for text in row]).astype(np.float32)
    ends = np.cumsum([len(row) for row in texts])
    means = np.stack([vectors[end - len(row) : end].mean(0) for end, row in zip(ends, texts)])
    return [issue["label"] for issue in issues], means


def export(target: Path) -> None:
    labels, vectors = issue_vectors()
    rows = np.round(vectors / np.abs(vectors).max(1, keepdims=True) * 127).astype(np.int8)
    target.mkdir(parents=True, exist_ok=True)
    content = {"width": rows.shape[1], "labels": labels, "vectors": base64.b64encode(rows.tobytes()).decode("ascii")}
    (target / "issues.json").write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{target}/issues.json {len(labels)} labels")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "packages/readout/weights")
    export(parser.parse_args().to)
