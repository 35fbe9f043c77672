"""Writes the base model as the weights of *similar statements*: python -m readout_training.similar [--to FOLDER]

One graph from word pieces to unit vectors: `ids` and `mask` (batch, length) in, `vectors` (batch, 384) out. Every sequence begins
and ends with its marks; a vector is the mean of all its pieces, the marks included, as the base model was trained. At most 256
pieces. Weights are int8: matrices in blocks of 32, word embeddings with one scale a row. The surface features are left out, since the
base model has none.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import nn

from .encoder import Encoder
from .export import INT8_ACTIVATIONS
from .train import ROOT

BLOCK = 32
LONGEST = 256

class RowInt8(nn.Module):
    """An embedding table with int8 weights and one scale a row, which loses much less than one scale for all."""

    def __init__(self, weights: torch.Tensor):
        super().__init__()
        scales = weights.abs().amax(1, keepdim=True) / 127
        self.register_buffer("rows", (weights / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, ids):
        return self.rows[ids].float() * self.scales[ids]


class Sentence(nn.Module):
    """A passage's place in the base model's space."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(dropout=0.0)

    def compress(self) -> None:
        """Word embeddings as int8, and no positions behind the longest sequence."""
        encoder = self.encoder
        encoder.words = RowInt8(encoder.words.weight.detach())
        encoder.positions = nn.Embedding.from_pretrained(encoder.positions.weight.detach()[:LONGEST])

    def forward(self, ids, mask):
        rows = self.encoder(ids, torch.zeros_like(ids), mask) * mask[:, :, None]
        return nn.functional.normalize(rows.sum(1) / mask.sum(1, keepdim=True), dim=1)


def export(target: Path) -> None:
    model = Sentence().eval()
    model.compress()
    example = (torch.zeros(2, 16, dtype=torch.long), torch.ones(2, 16))
    axes = {0: "batch", 1: "length"}
    file = target / "similar.onnx"
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            model, example, exact, input_names=["ids", "mask"], output_names=["vectors"], opset_version=17, dynamo=False,
            dynamic_axes={"ids": axes, "mask": axes, "vectors": {0: "batch"}},
        )
        quantizer = MatMulNBitsQuantizer(onnx.load(exact), bits=8, block_size=BLOCK, accuracy_level=INT8_ACTIVATIONS)
        quantizer.process()
        target.mkdir(parents=True, exist_ok=True)
        quantizer.model.save_model_to_file(str(file), False)
    print(f"{file} {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "packages/readout/weights")
    export(parser.parse_args().to)
