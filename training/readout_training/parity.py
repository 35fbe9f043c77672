"""What the Python side reads in the example texts with the shipped weights; a test of the package holds it against its own.

python -m readout_training.parity
"""

import json

import numpy as np
import onnxruntime
import torch

from . import labels as L
from .evaluate import utf16
from .features import encode, load_tokenizer, windows
from .model import Model
from .predict import WINDOW, Output, attributions, batch_tensors, char_spans, inner, layer_spans
from .train import ROOT

PACKAGE = ROOT / "packages/readout"
TARGET = PACKAGE / "src/pipeline/testing/parity.json"


def outputs(session, columns: dict, pieces) -> list[Output]:
    found = []
    for a, b, c, d in windows(pieces.paragraphs, WINDOW):
        ids, features, mask = batch_tensors([(pieces.ids[a:b], pieces.features[a:b])])
        heads, arcs, mentions = session.run(None, {"ids": ids.numpy(), "features": features.numpy(), "mask": mask.numpy()})
        out = {name: torch.from_numpy(heads[:, :, first : first + size].copy()) for name, (first, size) in columns.items()}
        out |= {"arcs": torch.from_numpy(arcs), "mentions": torch.from_numpy(mentions)}
        found.append(Output(a, b, (c - a, d - a), {k: v[:, : b - a] for k, v in inner(out).items()}))
    return found


def with_parameters(manifest: dict) -> Model:
    """A model that has the manifest's decoding parameters; its network is not used."""
    model = Model()
    tensor = lambda x: torch.tensor(np.array(x), dtype=torch.float)  # noqa: E731
    with torch.no_grad():
        for layer, crf in model.tag_crfs.items():
            crf.transitions.copy_(tensor(manifest["tagCrfs"][layer]["transitions"])), crf.start.copy_(tensor(manifest["tagCrfs"][layer]["start"]))
        model.argument_crf.transitions.copy_(tensor(manifest["argumentCrf"]["transitions"])), model.argument_crf.start.copy_(tensor(manifest["argumentCrf"]["start"]))
        model.argument_distance.copy_(tensor(manifest["argumentDistance"])), model.addressee_distance.copy_(tensor(manifest["addresseeDistance"]))
    return model


def main():
    manifest = json.loads((PACKAGE / "weights/manifest.json").read_text())
    session = onnxruntime.InferenceSession(PACKAGE / "weights/readout.onnx")
    model, tokenizer, texts = with_parameters(manifest), load_tokenizer(), []
    for path in sorted((ROOT / "examples").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        pieces, table = encode(text, tokenizer), utf16(text)
        spans = lambda indices: [[table[s], table[e]] for s, e in char_spans(pieces, indices)]  # noqa: E731, B023
        found = outputs(session, manifest["columns"], pieces)
        texts.append({
            "example": path.name, "attributions": [{k: spans(v) for k, v in a.items()} for o in found for a in attributions(model, o)],
            "layers": {layer: [spans([i + o.start for i in s])[0] for o in found for s in layer_spans(model, o, layer)] for layer in L.TAG_LAYERS if layer != "cue"},
        })
    TARGET.write_text(json.dumps({"run": manifest["run"], "texts": texts}, separators=(",", ":")) + "\n", encoding="utf-8")
    print(TARGET)


if __name__ == "__main__":
    main()
