"""From the corpora to what the package ships, in one command that goes on where it stopped: python -m readout_training.make

Trains (phases/base.json, then phases/continued.json from where it ended), exports the weights and the manifest, writes the vectors of the issue labels and the parity
fixture, and has the package measure itself for the model card's table.
"""

import subprocess
import sys

from .train import ROOT

STEPS = [("train", "phases/base.json"), ("train", "phases/continued.json"), ("export", "continued"), ("issue_vectors",), ("similar",), ("parity",)]

if __name__ == "__main__":
    for module, *arguments in STEPS:
        subprocess.run([sys.executable, "-m", f"readout_training.{module}", *arguments], cwd=ROOT / "training", check=True)
    subprocess.run(["npm", "run", "--silent", "model-card"], cwd=ROOT, check=True)
