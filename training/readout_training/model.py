"""The encoder and its heads. Every head gives projections a piece; what links two places is a dot product of theirs,
so that the package needs one forward pass a window and arithmetic after it."""

import torch
from torch import nn

from . import labels as L
from .crf import Crf
from .encoder import Encoder

ARGUMENT_WIDTH, ROLE_WIDTH, COREFERENCE_WIDTH, ARC_WIDTH, MENTION_WIDTH = 128, 64, 64, 128, 64
DISTANCES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128]
BUCKETS = 2 * len(DISTANCES) + 1


def bucket(offset: torch.Tensor) -> torch.Tensor:
    """Buckets of a signed distance in pieces, 0 in the middle."""
    size = torch.bucketize(offset.abs(), torch.tensor(DISTANCES), right=True)
    return torch.where(offset < 0, len(DISTANCES) - size, len(DISTANCES) + size)


class Perceptron(nn.Module):
    """One hidden layer, applied to each piece."""

    def __init__(self, width: int, size: int, inner: int = 128):
        super().__init__()
        self.hidden, self.out = nn.Linear(width, inner), nn.Linear(inner, size)
        self.dropout = nn.Dropout(0.2)

    def forward(self, x):
        return self.out(self.dropout(torch.nn.functional.gelu(self.hidden(x))))


class Model(nn.Module):
    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.encoder = Encoder(dropout)
        w = self.encoder.width
        self.dropout = nn.Dropout(0.2)
        self.tags = nn.Linear(w, 3 * len(L.TAG_LAYERS))
        self.tag_crfs = nn.ModuleDict({layer: Crf(3) for layer in L.TAG_LAYERS})
        # arguments of a cue
        self.argument = nn.Linear(w, ARGUMENT_WIDTH)
        self.argument_unary = nn.Linear(w, len(L.ARGUMENTS))
        self.cue = nn.Linear(w, ARGUMENT_WIDTH)
        self.cue_labels = nn.Linear(ARGUMENT_WIDTH, len(L.ARGUMENTS) * ARGUMENT_WIDTH)
        self.argument_distance = nn.Parameter(torch.zeros(BUCKETS, len(L.ARGUMENTS)))
        self.argument_crf = Crf(len(L.ARGUMENTS))
        self.addressee_cue = nn.Linear(ARGUMENT_WIDTH, ARGUMENT_WIDTH)
        self.addressee_unary = nn.Linear(w, 1)
        self.addressee_distance = nn.Parameter(torch.zeros(BUCKETS))
        # arguments of an event
        self.participant = nn.Linear(w, ROLE_WIDTH)
        self.participant_unary = nn.Linear(w, len(L.ROLES))
        self.trigger = nn.Linear(w, ROLE_WIDTH)
        self.trigger_roles = nn.Linear(ROLE_WIDTH, len(L.ROLES) * ROLE_WIDTH)
        self.role_distance = nn.Parameter(torch.zeros(BUCKETS, len(L.ROLES)))
        self.event_query, self.event_key = nn.Linear(w, COREFERENCE_WIDTH), nn.Linear(w, COREFERENCE_WIDTH)
        self.event_bias = nn.Parameter(torch.zeros(1))
        # properties
        # (logits and, last, one weight a piece: a span's logits are its pieces' averaged by the softmax of their weights)
        self.span_classifiers = nn.ModuleDict({k: Perceptron(w, len(v) + 1) for k, v in L.SPAN_CLASSIFIERS.items()})
        self.cue_classifiers = nn.ModuleDict({k: Perceptron(w, len(v) + 1) for k, v in L.ATTRIBUTION_CLASSIFIERS.items()})
        self.content_classifiers = nn.ModuleDict({k: Perceptron(w, len(v) + 1) for k, v in L.ATTRIBUTION_CLASSIFIERS.items()})
        # syntax
        self.upos = nn.Linear(w, len(L.UPOS))
        self.arc_dependent, self.arc_head = nn.Linear(w, ARC_WIDTH), nn.Linear(w, ARC_WIDTH)
        self.arc_form = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.arc_head_bias = nn.Linear(ARC_WIDTH, 1)
        self.relation_dependent, self.relation_head = Perceptron(w, len(L.DEPREL)), Perceptron(w, len(L.DEPREL))
        # mentions
        self.mention_start, self.mention_end = nn.Linear(w, MENTION_WIDTH), nn.Linear(w, MENTION_WIDTH)
        self.mention_start_bias, self.mention_end_bias = nn.Linear(w, 1), nn.Linear(w, 1)
        self.mention_type = nn.Linear(w, 2 * len(L.MENTION_TYPES))
        self.antecedent = nn.Linear(w, 4 * COREFERENCE_WIDTH)  # query and key, each of first and last piece
        self.antecedent_distance = nn.Parameter(torch.zeros(BUCKETS))
        self.antecedent_none = nn.Linear(w, 1)
        for linear, bias in ((self.addressee_unary, -4.0), (self.participant_unary, -4.0), (self.mention_start_bias, -3.0), (self.mention_end_bias, -3.0)):
            nn.init.constant_(linear.bias, bias)
        with torch.no_grad():
            self.tags.bias[0::3] = 3.0
        # a passage's vector in the base model's space: mean over its pieces, normalised
        self.vector = nn.Linear(w, w)

    def forward(self, ids, features, mask):
        x = self.encoder(ids, features, mask)
        h = self.dropout(x)
        gelu = torch.nn.functional.gelu
        out = {"tags": self.tags(h), "argument": gelu(self.argument(h)), "argumentUnary": self.argument_unary(h)}
        cue = gelu(self.cue(h))
        out["cue"] = self.cue_labels(cue)
        out["addresseeCue"] = self.addressee_cue(cue)
        out["addresseeUnary"] = self.addressee_unary(h)
        out["participant"] = gelu(self.participant(h))
        out["participantUnary"] = self.participant_unary(h)
        out["trigger"] = self.trigger_roles(gelu(self.trigger(h)))
        out["eventQuery"], out["eventKey"] = self.event_query(h), self.event_key(h)
        for k, c in self.span_classifiers.items():
            out[k] = c(h)
        for k, c in self.cue_classifiers.items():
            out[f"{k}Cue"], out[f"{k}Content"] = c(h), self.content_classifiers[k](h)
        out["upos"] = self.upos(h)
        arc = gelu(self.arc_head(h))
        out["arcs"] = self.arc_form(gelu(self.arc_dependent(h))) @ arc.transpose(1, 2) * ARC_WIDTH**-0.5 + self.arc_head_bias(arc).transpose(1, 2)
        out["relationDependent"], out["relationHead"] = self.relation_dependent(h), self.relation_head(h)
        start, end = gelu(self.mention_start(h)), gelu(self.mention_end(h))
        out["mentions"] = start @ end.transpose(1, 2) * MENTION_WIDTH**-0.5 + self.mention_start_bias(h) + self.mention_end_bias(h).transpose(1, 2)
        out["mentionType"] = self.mention_type(h)
        out["antecedent"] = self.antecedent(h)
        out["antecedentNone"] = self.antecedent_none(h)
        out["vector"] = self.vector(x)
        return out

    def argument_scores(self, out, row: int, cues: list[list[int]], length: int):
        """(cues, length, labels) emissions; a cue is the mean of its pieces."""
        v = means(out["cue"][row], cues).view(len(cues), len(L.ARGUMENTS), ARGUMENT_WIDTH)
        scores = torch.einsum("ld,nkd->nlk", out["argument"][row, :length], v) * ARGUMENT_WIDTH**-0.5
        return scores + out["argumentUnary"][row, :length] + self.argument_distance[distances(cues, length)]

    def addressee_scores(self, out, row: int, cues: list[list[int]], length: int):
        """(cues, length)"""
        scores = means(out["addresseeCue"][row], cues) @ out["argument"][row, :length].T * ARGUMENT_WIDTH**-0.5
        return scores + out["addresseeUnary"][row, :length, 0] + self.addressee_distance[distances(cues, length)]

    def role_scores(self, out, row: int, triggers: list[list[int]], length: int):
        """(triggers, length, roles)"""
        v = means(out["trigger"][row], triggers).view(len(triggers), len(L.ROLES), ROLE_WIDTH)
        scores = torch.einsum("ld,nkd->nlk", out["participant"][row, :length], v) * ROLE_WIDTH**-0.5
        return scores + out["participantUnary"][row, :length] + self.role_distance[distances(triggers, length)]


def means(rows, spans: list[list[int]]):
    """(spans, width): the mean row of each span."""
    weights = torch.zeros(len(spans), len(rows))
    for k, span in enumerate(spans):
        weights[k, span] = 1 / len(span)
    return weights @ rows


def distances(spans: list[list[int]], length: int):
    """(spans, length): the bucket of each piece's distance from a span's first."""
    return bucket(torch.arange(length)[None, :] - torch.tensor([s[0] for s in spans])[:, None])


def pooled(logits, indices: list[int]):
    """A span's logits from its pieces' logits and weights (the last column)."""
    part = logits[indices]
    return (part[:, -1].softmax(0)[:, None] * part[:, :-1]).sum(0)
