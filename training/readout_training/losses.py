"""The loss of every head on a batch of windows; each is a mean over what it counts, so that batches of any mixture compare."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cosine_similarity, cross_entropy

from . import labels as L
from .data import IGNORE, Window
from .model import COREFERENCE_WIDTH, Model, bucket, pooled

WEIGHTS = {
    "cue": 1.0, "arguments": 1.0, "addressee": 0.5, "attribution": 0.5, "spans": 1.0, "spanClasses": 0.5, "roles": 0.5, "eventPairs": 0.2,
    "upos": 0.5, "arcs": 0.5, "relations": 0.5, "mentions": 0.5, "mentionTypes": 0.3, "antecedents": 0.3, "vectors": 1.0,
}
SPAN_LAYERS = [layer for layer in L.TAG_LAYERS if layer != "cue"]


def losses(model: Model, out: dict, batch: list[Window]) -> dict[str, torch.Tensor]:
    parts = (tag_losses, argument_losses, class_losses, event_losses, syntax_losses, mention_losses, vector_losses)
    found: dict[str, torch.Tensor] = {}
    for part in parts:
        found |= part(model, out, batch)
    return found


def total(found: dict[str, torch.Tensor], weights: dict[str, float]) -> torch.Tensor:
    return sum(weights[k] * v for k, v in found.items())


def tag_losses(model, out, batch):
    found = {}
    for number, layer in enumerate(L.TAG_LAYERS):
        emissions = out["tags"][:, :, 3 * number : 3 * number + 3]
        rows = [r for r, w in enumerate(batch) if layer in w.tags]
        if not rows:
            continue
        if layer == "cue":
            flat = torch.cat([emissions[r, : len(batch[r].ids)] for r in rows])
            labels = torch.tensor([t for r in rows for t in batch[r].tags[layer]])
            found["cue"] = cross_entropy(flat, labels, weight=torch.tensor([1.0, 2.0, 1.5]), ignore_index=IGNORE) * 4
            continue
        lengths = torch.tensor([len(batch[r].ids) for r in rows])
        labels = torch.zeros(len(rows), int(lengths.max()), dtype=torch.long)
        for k, r in enumerate(rows):
            labels[k, : lengths[k]] = torch.tensor(batch[r].tags[layer])
        loss = model.tag_crfs[layer].loss(emissions[rows][:, : labels.shape[1]], labels, lengths) / len(rows)
        found["spans"] = found.get("spans", 0) + loss / 16
    return found


def argument_losses(model, out, batch):
    emissions, labels, found = [], [], {}
    addressees, addressee_labels = [], []
    for r, window in enumerate(batch):
        n, cues = len(window.ids), window.cues
        if not cues:
            continue
        emissions += model.argument_scores(out, r, [c.cue for c in cues], n).unbind(0)
        for cue in cues:
            target = torch.zeros(n, dtype=torch.long)
            target[cue.content], target[cue.source] = 2, 1
            labels.append(target)
        if cues[0].addressee is not None:
            told = torch.zeros(len(cues), n)
            for k, cue in enumerate(cues):
                told[k, cue.addressee] = 1.0
            addressees.append(model.addressee_scores(out, r, [c.cue for c in cues], n).flatten())
            addressee_labels.append(told.flatten())
    if emissions:
        pad = torch.nn.utils.rnn.pad_sequence
        lengths = torch.tensor([len(t) for t in labels])
        found["arguments"] = model.argument_crf.loss(pad(emissions, batch_first=True), pad(labels, batch_first=True), lengths) / len(labels) / 2
    if addressees:
        logits, target = torch.cat(addressees), torch.cat(addressee_labels)
        count = sum(len(w.cues) for w in batch if w.cues and w.cues[0].addressee is not None)
        found["addressee"] = binary_cross_entropy_with_logits(logits, target, reduction="sum") / count
    return found


def class_losses(model, out, batch):
    terms = {k: [] for k in (*L.ATTRIBUTION_CLASSIFIERS, *L.SPAN_CLASSIFIERS)}
    for r, window in enumerate(batch):
        for cue in window.cues:
            for name in L.ATTRIBUTION_CLASSIFIERS:
                label = getattr(cue, name)
                if label != IGNORE:
                    logits = pooled(out[f"{name}Cue"][r], cue.cue)
                    if cue.content:
                        logits = logits + pooled(out[f"{name}Content"][r], cue.content)
                    terms[name].append((logits, label))
        for name, label, indices in window.spans:
            terms[name].append((pooled(out[name][r], indices), label))
    found = {}
    for group, names in (("attribution", L.ATTRIBUTION_CLASSIFIERS), ("spanClasses", L.SPAN_CLASSIFIERS)):
        present = [n for n in names if terms[n]]
        if present:
            found[group] = sum(cross_entropy(torch.stack([x for x, _ in terms[n]]), torch.tensor([y for _, y in terms[n]]), label_smoothing=0.05) for n in present)
    return found


def event_losses(model, out, batch):
    found, roles, count = {}, 0.0, 0
    pairs, same = [], []
    for r, window in enumerate(batch):
        if window.roles:
            target = torch.tensor([labels for _, labels in window.roles], dtype=torch.float).transpose(1, 2)
            logits = model.role_scores(out, r, [trigger for trigger, _ in window.roles], len(window.ids))
            loss = binary_cross_entropy_with_logits(logits, target.clamp(min=0), reduction="none")
            roles, count = roles + (loss * (target != IGNORE)).sum(), count + len(window.roles)
        if window.event_pairs:
            a, b = (torch.tensor([p[k] for p in window.event_pairs]) for k in (0, 1))
            scores = (out["eventQuery"][r, b] * out["eventKey"][r, a]).sum(-1) * COREFERENCE_WIDTH**-0.5
            pairs.append(scores + model.event_bias)
            same += [float(p[2]) for p in window.event_pairs]
    if count:
        found["roles"] = roles / count / 4
    if pairs:
        found["eventPairs"] = binary_cross_entropy_with_logits(torch.cat(pairs), torch.tensor(same))
    return found


def syntax_losses(model, out, batch):
    rows = [r for r, w in enumerate(batch) if w.upos]
    if not rows:
        return {}
    upos_logits, upos, arcs, heads, relations, deprel = [], [], [], [], [], []
    for r in rows:
        w = batch[r]
        n = len(w.ids)
        upos_logits.append(out["upos"][r, :n])
        upos += w.upos
        dependents = [i for i in range(n) if w.heads[i] != IGNORE]
        head = torch.tensor([w.heads[i] for i in dependents])
        arcs.append(torch.nn.functional.pad(out["arcs"][r, dependents, :n], (0, out["arcs"].shape[2] - n), value=-1e4))
        heads.append(head)
        relations.append(out["relationDependent"][r, dependents] + out["relationHead"][r, head])
        deprel += [w.deprel[i] for i in dependents]
    return {
        "upos": cross_entropy(torch.cat(upos_logits), torch.tensor(upos)), "arcs": cross_entropy(torch.cat(arcs), torch.cat(heads)),
        "relations": cross_entropy(torch.cat(relations), torch.tensor(deprel)),
    }


def antecedent_vectors(out, row: int, first: torch.Tensor, last: torch.Tensor):
    """Query and key of mentions: of their first and of their last piece, added."""
    part = out["antecedent"][row].split(COREFERENCE_WIDTH, -1)
    return part[0][first] + part[1][last], part[2][first] + part[3][last]


def mention_losses(model, out, batch):
    spans, types, kinds, antecedents = [], [], [], []
    for r, w in enumerate(batch):
        if w.mentions is None:
            continue
        n = len(w.ids)
        scores = out["mentions"][r, :n, :n]
        target = torch.zeros(n, n)
        for a, b, _, _ in w.mentions:
            target[a, b] = 1.0
        offset = torch.arange(n)[None, :] - torch.arange(n)[:, None]
        band = (offset >= 0) & (offset < 48)
        spans.append(binary_cross_entropy_with_logits(scores[band], target[band], reduction="sum") / max(1, len(w.mentions)))
        if not w.mentions:
            continue
        first, last = torch.tensor([m[0] for m in w.mentions]), torch.tensor([m[1] for m in w.mentions])
        half = len(L.MENTION_TYPES)
        types.append(out["mentionType"][r, first, :half] + out["mentionType"][r, last, half:])
        kinds += [m[2] for m in w.mentions]
        antecedents.append(antecedent_loss(model, out, r, w, first, last))
    if not spans:
        return {}
    found = {"mentions": sum(spans) / len(spans)}
    if types:
        found |= {"mentionTypes": cross_entropy(torch.cat(types), torch.tensor(kinds)), "antecedents": sum(antecedents) / len(antecedents)}
    return found


def antecedent_loss(model, out, r, w, first, last):
    """Marginal likelihood of the right antecedents (Lee et al. 2017); a chain's first mention has 'none'."""
    query, key = antecedent_vectors(out, r, first, last)
    scores = query @ key.T * COREFERENCE_WIDTH**-0.5 + model.antecedent_distance[bucket(first[None, :] - first[:, None])]
    order = torch.arange(len(first))
    earlier = (first[None, :] < first[:, None]) | ((first[None, :] == first[:, None]) & (order[None, :] < order[:, None]))
    chain = torch.tensor([m[3] for m in w.mentions])
    gold = earlier & (chain[None, :] == chain[:, None])
    none = out["antecedentNone"][r, last]
    every = torch.cat([none, scores.masked_fill(~earlier, -1e4)], 1)
    right = torch.cat([none.masked_fill(gold.any(1, keepdim=True), -1e4), scores.masked_fill(~gold, -1e4)], 1)
    return (every.logsumexp(1) - right.logsumexp(1)).mean()


def vector_losses(model, out, batch):
    terms = []
    for r, window in enumerate(batch):
        for indices, vector in window.vectors:
            terms.append(1 - cosine_similarity(out["vector"][r, indices].mean(0), vector, dim=0))
    return {"vectors": torch.stack(terms).mean()} if terms else {}
