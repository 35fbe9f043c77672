"""The label sets of the heads, in the order of their weights; exported with the model as its manifest."""

UPOS = ["_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
DEPREL = [
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp", "compound", "compound:prt", "conj", "cop",
    "csubj", "csubj:pass", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss",
    "nsubj", "nsubj:pass", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
]
MENTION_TYPES = ["person", "organization", "place", "time", "event", "object", "abstract", "other"]
ACTS = ["state", "ask", "demand", "urge", "promise", "offer", "agree", "confirm", "deny", "reject", "accuse", "condemn", "warn", "threaten", "praise", "thank", "believe", "report"]
EVENT_TYPES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
EVENT_STATUSES = ["occurred", "ongoing", "planned", "proposed", "refused", "cancelled", "did not occur"]
AGREEMENT_STATUSES = ["proposed", "reached", "signed", "being implemented", "implemented", "extended", "suspended", "violated", "ended", "rejected"]
STANCES = ["demand", "offer", "commit", "refuse", "condition", "support", "oppose"]
CHANGES = [None, "shift", "none"]
RELATIONS = ["disputes", "condemns", "endorses", "confirms", "denies"]
MODES = [
    None, "talks", "meeting", "call", "summit", "signing", "visit", "deployment", "sanctions", "expulsion", "war", "withdrawal", "tariffs", "attack",
    "demonstration", "detention", "third-party", "release", "extension", "arrest", "recall of ambassador", "sanctions relief", "truce",
    "truce violation", "vote", "strike", "military", "exchange", "clash", "lawsuit", "shelling", "economic aid", "arms supply", "ceasefire", "veto",
]
ARGUMENTS = ["none", "source", "content"]
ROLES = ["actor", "recipient", "party", "mediator", "place", "time"]
BIO = ["O", "B", "I"]

TAG_LAYERS = ["cue", "event", "topic", "agreement", "position", "dispute", "claim", "term", "meaning"]
"""Layers of flat spans, each with its own O/B/I tags."""

SPAN_CLASSIFIERS = {
    "eventType": EVENT_TYPES, "eventStatus": EVENT_STATUSES, "eventMode": MODES, "discussed": [True, False], "agreementStatus": AGREEMENT_STATUSES,
    "stance": STANCES, "change": CHANGES, "relation": RELATIONS,
}
"""Properties of a span: logits of its tokens, averaged with learned weights."""

ATTRIBUTION_CLASSIFIERS = {"act": ACTS, "polarity": ["positive", "negative"], "certainty": ["plain", "hedged"]}
"""Properties of an attribution: logits of its cue's and its content's tokens, each averaged with learned weights, added."""


def manifest() -> dict:
    return {
        "upos": UPOS, "deprel": DEPREL, "mentionTypes": MENTION_TYPES, "arguments": ARGUMENTS, "roles": ROLES, "tagLayers": TAG_LAYERS,
        "spanClassifiers": SPAN_CLASSIFIERS, "attributionClassifiers": ATTRIBUTION_CLASSIFIERS,
    }
