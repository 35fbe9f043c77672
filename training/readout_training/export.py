"""Writes a trained model as ONNX with int8 weights, and its manifest: python -m readout_training.export RUN [--to FOLDER]

The graph has two kinds of outputs: `heads` (batch, length, columns), every head's numbers a piece side by side at the offsets
that the manifest gives, and the square `arcs` and `mentions`. The encoder's matrices have int8 weights in blocks, multiplied with
activations that are rounded a row, so that a text's numbers do not depend on what else is in its batch (rounding a whole
tensor does); embeddings have int8 weights; the heads stay exact.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import nn

from . import labels as L
from .features import base_model_dir
from .model import ARC_WIDTH, ARGUMENT_WIDTH, COREFERENCE_WIDTH, DISTANCES, MENTION_WIDTH, ROLE_WIDTH, Model
from .predict import LAYER_BIAS
from .train import ROOT, RUNS

SQUARE = ("arcs", "mentions")
BLOCK = 128
INT8_ACTIVATIONS = 4


class Flat(nn.Module):
    def __init__(self, model: Model):
        super().__init__()
        self.model = model

    def forward(self, ids, features, mask):
        out = self.model(ids, features, mask)
        return torch.cat([v for k, v in out.items() if k not in SQUARE], -1), out["arcs"], out["mentions"]


def columns(model: Model) -> dict[str, list[int]]:
    """For each head its first column and how many."""
    out, at, found = model(torch.zeros(1, 4, dtype=torch.long), torch.zeros(1, 4, dtype=torch.long), torch.ones(1, 4)), 0, {}
    for name, value in out.items():
        if name not in SQUARE:
            found[name] = [at, value.shape[-1]]
            at += value.shape[-1]
    return found


def parameters(model: Model) -> dict:
    rows = lambda t: [[round(float(x), 5) for x in row] for row in t.detach()]  # noqa: E731
    row = lambda t: [round(float(x), 5) for x in t.detach()]  # noqa: E731
    crf = lambda c: {"transitions": rows(c.transitions), "start": row(c.start)}  # noqa: E731
    return {
        "tagCrfs": {layer: crf(c) for layer, c in model.tag_crfs.items()}, "argumentCrf": crf(model.argument_crf), "distances": DISTANCES,
        "argumentDistance": rows(model.argument_distance), "addresseeDistance": row(model.addressee_distance), "roleDistance": rows(model.role_distance),
        "antecedentDistance": row(model.antecedent_distance), "eventBias": float(model.event_bias.detach()), "layerBias": LAYER_BIAS,
        "widths": {"argument": ARGUMENT_WIDTH, "role": ROLE_WIDTH, "coreference": COREFERENCE_WIDTH, "arc": ARC_WIDTH, "mention": MENTION_WIDTH},
    }


def export(run: str, target: Path, weights: str = "final.pt") -> None:
    model = Model()
    model.load_state_dict(torch.load(RUNS / run / weights, map_location="cpu")["average"], strict=False)
    model.eval()
    example = (torch.zeros(2, 16, dtype=torch.long), torch.zeros(2, 16, dtype=torch.long), torch.ones(2, 16))
    axes = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            Flat(model), example, exact, input_names=["ids", "features", "mask"], output_names=["heads", *SQUARE], opset_version=17, dynamo=False,
            dynamic_axes={"ids": axes, "features": axes, "mask": axes, "heads": axes, "arcs": {0: "batch", 1: "length", 2: "length"}, "mentions": {0: "batch", 1: "length", 2: "length"}},
        )
        graph = onnx.load(exact).graph
        spared = [n.name for n in graph.node if n.op_type in ("MatMul", "Gemm", "Gather") and "/encoder/" not in n.name]
        embedded = Path(folder) / "embedded.onnx"
        quantize_dynamic(exact, embedded, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"], nodes_to_exclude=spared)
        quantizer = MatMulNBitsQuantizer(onnx.load(embedded), bits=8, block_size=BLOCK, accuracy_level=INT8_ACTIVATIONS, nodes_to_exclude=spared)
        quantizer.process()
        target.mkdir(parents=True, exist_ok=True)
        quantizer.model.save_model_to_file(str(target / "readout.onnx"), False)
        shutil.copy(exact, RUNS / run / "exact.onnx")
    manifest = {"run": run, "columns": columns(model), **L.manifest(), **parameters(model)}
    (target / "manifest.json").write_text(json.dumps(manifest, separators=(",", ":")) + "\n", encoding="utf-8")
    tokenizer = json.loads(base_model_dir().joinpath("tokenizer.json").read_text(encoding="utf-8"))
    tokenizer |= {"truncation": None, "padding": None, "post_processor": None}
    (target / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    size = (target / "readout.onnx").stat().st_size
    print(f"{target}/readout.onnx {size / 1e6:.1f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run")
    parser.add_argument("--to", type=Path, default=ROOT / "packages/readout/weights")
    parser.add_argument("--weights", default="final.pt")
    options = parser.parse_args()
    export(options.run, options.to, options.weights)
