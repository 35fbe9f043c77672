"""Where a document mentions an event's participants, place and time: gold names them, the roles' head learns from the words."""

import re
from pathlib import Path

import yaml

FOLDER = "packages/readout/src/vocabulary/gazetteer"
ROLE_OF = {"actor": "actor", "recipient": "recipient", "party": "party", "mediator": "mediator", "observer": "mediator"}


class Gazetteer:
    def __init__(self, entries: list[dict]):
        self.forms: dict[str, set[str]] = {}
        for entry in entries:
            forms = {entry["name"], *entry.get("aliases", []), *entry.get("adjectives", []), *entry.get("people", []), *entry.get("government", [])}
            if entry.get("surname"):
                forms.add(entry["surname"])
            for name in (entry["name"], *entry.get("aliases", [])):
                self.forms.setdefault(name.lower(), set()).update(forms)

    @staticmethod
    def load(root: Path) -> "Gazetteer":
        entries = [e for path in sorted((root / FOLDER).glob("*.yaml")) for e in yaml.safe_load(path.read_text(encoding="utf-8"))]
        return Gazetteer(entries)

    def mentions(self, text: str, name: str, sources: dict[str, list[tuple[int, int]]]) -> list[tuple[int, int]]:
        """Spans of a name, its other forms, its last word (persons), and of the sources that gold resolves to it."""
        plain = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
        forms = {plain, *self.forms.get(plain.lower(), set())}
        words = plain.split()
        if 2 <= len(words) <= 3 and words[-1][:1].isupper() and len(words[-1]) > 2 and plain.lower() not in self.forms:
            forms.add(words[-1])
        spans = set(sources.get(name.lower(), []))
        for form in forms:
            pattern = re.escape(form).replace("'", "['’]")
            spans |= {m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)}
        return sorted(s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans))

    def participants(self, text: str, event: dict, data: dict, at) -> dict[str, list[list[tuple[int, int]]]]:
        """For each role the mentions of each who plays it."""
        sources: dict[str, list[tuple[int, int]]] = {}
        for a in data.get("attributions", []):
            if a.get("sourceEntity") and a.get("source"):
                sources.setdefault(a["sourceEntity"].lower(), []).extend(at(a["source"]))
        found: dict[str, list[list[tuple[int, int]]]] = {}
        for name, role in event.get("participants") or []:
            found.setdefault(ROLE_OF[role], []).append(self.mentions(text, name, sources))
        if event.get("place"):
            found["place"] = [self.mentions(text, event["place"], {})]
        when = event.get("time")
        if isinstance(when, dict):
            same = [t for t in data.get("times", []) if (t.get("from"), t.get("to")) == (when.get("from"), when.get("to"))]
            found["time"] = [[s for t in same for s in at(t["text"])]]
        return found
