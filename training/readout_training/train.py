"""Trains the encoder with all its heads: python -m readout_training.train PHASE.json [--until MINUTES]

Resumable: a checkpoint is written every five minutes and at the end; the same command goes on where it stopped. The curve is
RUN/log.jsonl. A phase names its start (null: the base model; else a run), mixture, steps and rates; see training/phases/.
"""

import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch

from . import evaluate
from .data import Annotated, Window, cut, covered, read_conllu, read_gold, read_polnear
from .features import load_tokenizer, windows
from .gazetteer import Gazetteer
from .losses import WEIGHTS, losses, total
from .model import Model
from .predict import batch_tensors, inner
from .teacher import vectors

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
RUNS = ROOT / "training" / "runs"
OWN_GOLD = ROOT / "packages/readout/gold/train"


class Corpus:
    """Endless windows of a corpus: each pass shuffles the documents and cuts them anew at other places."""

    def __init__(self, docs: list[Annotated], size: int, rng: random.Random):
        self.docs, self.size, self.rng = docs, size, rng
        self.queue: list[tuple[Annotated, int, int]] = []
        self.passages: list = []

    def next(self) -> Window:
        if not self.queue:
            for number, doc in enumerate(self.docs):
                size = self.rng.randint(self.size * 5 // 8, self.size)
                self.queue += [(number, a, b) for a, b, _, _ in windows(doc.pieces.paragraphs, size)]
            self.rng.shuffle(self.queue)
        number, a, b = self.queue.pop()
        doc = self.docs[number]
        window = cut(doc, a, b)
        if self.passages:
            p = doc.pieces
            inside = [x for x in self.passages[number] if x[0] >= p.starts[a] and x[1] <= p.ends[b - 1]]
            for start, end, vector in self.rng.sample(inside, min(4, len(inside))):
                pieces = covered(p, [(start, end)], a, b)
                if pieces:
                    window.vectors.append((pieces, vector.float()))
        return window


def read_corpora(phase: dict, tokenizer, rng) -> dict[str, Corpus]:
    gazetteer = Gazetteer.load(ROOT) if phase.get("roles") else None
    folders = [SHARED / "gold/train"] + ([OWN_GOLD] if phase.get("ownGold", True) and OWN_GOLD.exists() else [])
    docs = {
        "polnear": lambda: read_polnear(SHARED / "data/polnear/train.jsonl", tokenizer), "gold": lambda: read_gold(folders, tokenizer, gazetteer),
        "gum": lambda: read_conllu(SHARED / "data/gum/train.conllu", "gum", tokenizer), "ewt": lambda: read_conllu(SHARED / "data/ud-ewt/train.conllu", "ewt", tokenizer),
    }
    corpora = {}
    for name in phase["mixture"]:
        found = docs[name]()
        if name == "gold" and phase.get("goldShare", 1) < 1:
            found = random.Random(7).sample(found, round(len(found) * phase["goldShare"]))
        corpora[name] = Corpus(found, phase["window"], rng)
        if name in ("polnear", "gold") and phase["weights"].get("vectors", 1):
            corpora[name].passages = vectors(found, RUNS / f"vectors-{name}-{len(found)}.npy")
    return corpora


def optimizer_of(model: Model, phase: dict):
    encoder, heads = [], []
    for name, parameter in model.named_parameters():
        (encoder if name.startswith("encoder.") and "features" not in name else heads).append(parameter)
    groups = [{"params": encoder, "lr": phase["encoderRate"], "weight_decay": 0.01}, {"params": heads, "lr": phase["headRate"], "weight_decay": 0.01}]
    optimizer = torch.optim.AdamW(groups, fused=True)
    warmup, steps = phase.get("warmup", 100), phase["steps"]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1.0, (s + 1) / warmup) * max(0.02, 1 - s / steps))
    return optimizer, schedule


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("phase", type=Path)
    parser.add_argument("--until", type=float, default=1e9, help="stop after so many minutes; the same command goes on later")
    options = parser.parse_args()
    phase = json.loads(options.phase.read_text())
    run = RUNS / options.phase.stem
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(phase["seed"])
    torch.set_num_threads(phase.get("threads", 2))
    rng, tokenizer, began = random.Random(phase["seed"]), load_tokenizer(), time.time()
    model = Model()
    if phase["start"]:
        state = torch.load(RUNS / phase["start"] / "final.pt", map_location="cpu")["average"]
        model.load_state_dict(state, strict=False)
    average = copy.deepcopy(model)
    optimizer, schedule = optimizer_of(model, phase)
    step, log = 0, (run / "log.jsonl").open("a")
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location="cpu")
        model.load_state_dict(saved["model"]), average.load_state_dict(saved["average"])
        optimizer.load_state_dict(saved["optimizer"]), schedule.load_state_dict(saved["schedule"])
        step = saved["step"]
        rng.seed(phase["seed"] + step)
    corpora = read_corpora(phase, tokenizer, rng)
    dev = {"polnear": read_polnear(SHARED / "data/polnear/dev.jsonl", tokenizer), "gold": read_gold([SHARED / "gold/dev"], tokenizer), "gum": read_conllu(SHARED / "data/gum/dev.conllu", "gum", tokenizer)[:8]}
    weights, running, saved_at = WEIGHTS | phase["weights"], {}, time.time()

    def save(name: str):
        torch.save({"model": model.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "step": step, "phase": phase}, run / f"{name}.new")
        (run / f"{name}.new").rename(run / f"{name}.pt")

    measures = {
        "polnear": lambda: evaluate.polnear(average, dev["polnear"], SHARED),
        "gold": lambda: evaluate.gold(average, dev["gold"], SHARED / "gold/dev", SHARED),
        "layers": lambda: evaluate.layers(average, dev["gold"]),
        "syntax": lambda: evaluate.syntax(average, dev["gum"]),
    }

    def measure():
        found = {name: measures[name]() for name in phase.get("measure", measures)}
        write({"step": step, "minutes": round((time.time() - began) / 60, 1), "dev": found})

    def write(entry: dict):
        log.write(json.dumps(entry) + "\n")
        log.flush()
        print(json.dumps(entry), flush=True)

    while step < phase["steps"] and time.time() - began < options.until * 60:
        model.train()
        batch = [corpora[name].next() for name, count in phase["mixture"].items() for _ in range(count)]
        ids, features, mask = batch_tensors([(w.ids, w.features) for w in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = model(ids, features, mask)
        found = losses(model, inner({k: v.float() for k, v in out.items()}), batch)
        loss = total(found, weights)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), phase.get("clip", 2.0))
        optimizer.step(), schedule.step()
        step += 1
        decay = min(phase.get("average", 0.998), (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - decay)
        for k, v in found.items():
            running[k] = 0.98 * running.get(k, v.item()) + 0.02 * v.item()
        if step % 25 == 0:
            write({"step": step, "minutes": round((time.time() - began) / 60, 1), "loss": {k: round(v, 3) for k, v in running.items()}})
        if time.time() - saved_at > 300:
            save("checkpoint")
            saved_at = time.time()
        if step % phase["measureEvery"] == 0 and step < phase["steps"]:
            measure()
    save("checkpoint")
    if step >= phase["steps"]:
        measure()
        save("final")


if __name__ == "__main__":
    main()
