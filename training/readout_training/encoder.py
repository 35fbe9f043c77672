"""The encoder: all-MiniLM-L6-v2 with an added embedding of surface features. Own module, so that its ONNX graph is plain."""

import torch
from safetensors.torch import load_file
from torch import nn

from .features import FEATURES, base_model_dir, load_json


class Layer(nn.Module):
    def __init__(self, width: int, inner: int, heads: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.intermediate, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.output_norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)  # noqa: E731
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask
        mixed = (self.dropout(scores.softmax(-1)) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.attention_norm(x + self.dropout(self.output(mixed)))
        return self.output_norm(x + self.dropout(self.down(nn.functional.gelu(self.intermediate(x)))))


class Encoder(nn.Module):
    """Input (batch, length) piece ids, features and mask (1 = piece); output (batch, length, width)."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        config = load_json(str(base_model_dir().joinpath("config.json")))
        width = config["hidden_size"]
        self.width = width
        self.words = nn.Embedding(config["vocab_size"], width)
        self.positions = nn.Embedding(config["max_position_embeddings"], width)
        self.features = nn.Embedding(FEATURES, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, config["intermediate_size"], config["num_attention_heads"], dropout) for _ in range(config["num_hidden_layers"]))
        nn.init.zeros_(self.features.weight)
        self.load_base()

    def load_base(self):
        base = load_file(str(base_model_dir().joinpath("model.safetensors")))
        own = {
            "words.weight": "embeddings.word_embeddings.weight", "positions.weight": "embeddings.position_embeddings.weight",
            "norm.weight": "embeddings.LayerNorm.weight", "norm.bias": "embeddings.LayerNorm.bias",
        }
        parts = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "output": "attention.output.dense",
            "attention_norm": "attention.output.LayerNorm", "intermediate": "intermediate.dense", "down": "output.dense", "output_norm": "output.LayerNorm",
        }
        for i in range(len(self.layers)):
            own |= {f"layers.{i}.{a}.{k}": f"encoder.layer.{i}.{b}.{k}" for a, b in parts.items() for k in ("weight", "bias")}
        state = self.state_dict()
        for name, source in own.items():
            state[name].copy_(base[source])
        state["kind"].copy_(base["embeddings.token_type_embeddings.weight"][0])

    def forward(self, ids, features, mask):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions) + self.kind + self.features(features)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x
