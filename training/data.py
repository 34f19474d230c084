"""The sets of data, each as examples with the targets that it marks exhaustively and nothing more."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from dateline.read.encoding import heads
from targets import (
    FANS,
    NAMES,
    PARTS,
    TRIGGERS,
    UNKNOWN,
    Example,
    acts,
    allow_spans,
    attributions,
    example,
    pairs,
    tag_spans,
)

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
PRONOUNS = frozenset(
    "i he she we they it his her its their our us them him you who whom whose which that this these those".split()
)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"<([^<>]+)>([^<>]*)</>")
OWN = Path(__file__).resolve().parent / "own"
"""What was written for this training."""


def lines(path: Path) -> list[dict]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def maps(folder: Path) -> dict:
    """Labels of every set as the common ones."""
    return json.loads((folder / "label_map.json").read_text(encoding="utf-8"))


def polnear(folder: Path, split: str, tokenizer: object) -> Iterator[Example]:
    """Attribution, one layer; the inner layers are known to be empty where no word that can be a cue stands."""
    docs = lines(folder / "polnear" / f"{split}.jsonl")
    likely = cue_words(lines(folder / "polnear" / "train.jsonl"))
    for doc in docs:
        made = example("polnear", doc["doc_id"], doc["text"], tokenizer)
        attributions(made, doc["attributions"], nested=False)
        for layer in ("said1", "said2"):
            made.targets[layer][:] = 0
        for one in doc["attributions"]:
            for start, end in one["content"]:
                if likely & {word.lower() for word in _WORD.findall(doc["text"][start:end])}:
                    for layer in ("said1", "said2"):
                        made.targets[layer][made.within(start, end)] = UNKNOWN
        yield made


def cue_words(docs: list[dict]) -> frozenset[str]:
    """Words that can stand in a cue: seen in some three times, and in one of twenty uses."""
    cues, every = Counter(), Counter()
    for doc in docs:
        every.update(word.lower() for word in _WORD.findall(doc["text"]))
        for one in doc["attributions"]:
            for start, end in one["cue"]:
                cues.update(word.lower() for word in _WORD.findall(doc["text"][start:end]))
    return frozenset(word for word, n in cues.items() if n >= 3 and n / every[word] >= 0.05)


def voices(folder: Path, split: str, tokenizer: object) -> Iterator[Example]:
    """Nested attribution with kind, stance and hedge; events and their parts; relations."""
    triggers = _triggers()
    for doc in lines(folder / "voices" / f"{split}.jsonl"):
        made = example("voices", doc["doc_id"], doc["text"], tokenizer)
        attributions(made, doc["attributions"], nested=True)
        parts = {"actor": "AGENT", "recipient": "PATIENT", "place": "PLACE", "time": "TIME"}
        spans = {(s, e, label) for c in doc["claims"] for role, label in parts.items() for s, e in c.get(role) or []}
        allow_spans(made, "parts", PARTS, [(s, e, (label,)) for s, e, label in spans], parts.values())
        _claims(made, doc, parts, triggers)
        _related(made, doc)
        yield made


def _claims(made: Example, doc: dict, parts: dict[str, str], triggers: dict[tuple[str, str], tuple[int, int]]) -> None:
    """Triggers with type and realis, and who belongs to which; a claim whose trigger is not known is open."""
    found = [
        (*triggers[doc["doc_id"], c["id"]], c["type"], c["realis"])
        for c in doc["claims"]
        if (doc["doc_id"], c["id"]) in triggers
    ]
    acts(made, found)
    for one in doc["claims"]:
        at = triggers.get((doc["doc_id"], one["id"]))
        if at is None:
            for start, end in one["evidence"]:
                made.targets["acts"][made.within(start, end)] = UNKNOWN
        else:
            args = [
                {"role": label, "start": s, "end": e} for role, label in parts.items() for s, e in one.get(role) or []
            ]
            _point(made, {"trigger": at, "args": args}, {label: label for label in parts.values()})


VOICES = {
    "leader_of": "LEADS",
    "member_of": "BELONGS",
    "affiliate_of": "BELONGS",
    "part_of": "BELONGS",
    "acronym": "ALIAS",
    "alias": "ALIAS",
    "real_name": "ALIAS",
    "former_name": "ALIAS",
    "supports": "SUPPORTS",
    "fights": "FIGHTS",
    "ally_of": "ALLY",
}
"""Relations of the voices as those of the head."""
RE3D = {
    "FightingAgainst": "FIGHTS",
    "AlliesOf": "ALLY",
    "BelongsTo": "BELONGS",
    "InChargeOf": "LEADS",
    "CommWith": "TALKS",
    "IsSynonymOf": "ALIAS",
    "CoLocated": "LOCATED",
}
"""Relations of re3d likewise."""


def _related(made: Example, doc: dict) -> None:
    """Relations of the voices; what else stands there as actor or recipient is in none."""
    found: dict = {}
    names = {tuple(s) for c in doc["claims"] for role in ("actor", "recipient") for s in c.get(role) or []}
    for one in doc["relations"]:
        if one["type"] in VOICES and one["subject"] and one["object"]:
            ends = (_bare(doc["text"], *one["subject"][0]), _bare(doc["text"], *one["object"][0]))
            found.setdefault(ends, set()).add(VOICES[one["type"]])
    names = {_bare(doc["text"], *s) for s in names} | {end for ends in found for end in ends}
    pairs(made, names, found, ["LEADS", "BELONGS", "ALIAS"])


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    article = _ARTICLE.match(text[start:end])
    return start + (article.end() if article else 0), end


def _triggers() -> dict[tuple[str, str], tuple[int, int]]:
    """The trigger of each claim of the voices, marked for this training: words of its evidence."""
    found = {}
    for line in (OWN / "voices-triggers.tsv").read_text(encoding="utf-8").splitlines():
        doc, claim, start, end = line.split("\t")
        found[doc, claim] = (int(start), int(end))
    return found


def own(folder: Path, split: str, tokenizer: object) -> Iterator[Example]:
    """Sentences written for this training: events with their types and parts. Every twentieth is for choosing."""
    del folder
    texts = [
        line
        for name in ("verbal", "material")
        for line in (OWN / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    for number, line in enumerate(texts):
        if (number % 20 == 0) == (split == "dev"):
            yield _sentence(f"own{number}", line, tokenizer)


PARTS_OF = {"A": "AGENT", "R": "PATIENT", "P": "PLACE", "I": "INSTRUMENT", "T": "TIME"}


def _sentence(name: str, line: str, tokenizer: object) -> Example:
    """A marked sentence as an example."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), [key.strip() for key in mark[1].split(",")]))
        text, at = text + mark[2], mark.end()
    made = example("own", name, text + line[at:], tokenizer)
    events = {
        key[1:].split()[0]: (start, end, *key.split()[1].split("/"))
        for start, end, keys in spans
        for key in keys
        if " " in key
    }
    acts(made, [(s, e, kind, realis) for s, e, kind, _, realis in events.values()])
    parts = [(s, e, PARTS_OF[key[0]], key[1:]) for s, e, keys in spans for key in keys if " " not in key]
    labels = {(s, e): tuple({label for a, b, label, _ in parts if (a, b) == (s, e)}) for s, e, _, _ in parts}
    allow_spans(made, "parts", PARTS, [(s, e, may) for (s, e), may in labels.items()], PARTS_OF.values())
    for key, (start, end, *_) in events.items():
        args = [{"role": label, "start": s, "end": e} for s, e, label, of in parts if of == key]
        _point(made, {"trigger": (start, end), "args": args}, {label: label for label in PARTS_OF.values()})
    return made


def named(source: str, marked: str, files: Callable[[Path, str], list[dict]]) -> Callable[..., Iterator[Example]]:
    """A reader of a set of names.

    Args:
        source: Its folder, and its key in the label map.
        marked: The labels that it marks exhaustively.
        files: Gives its documents for a split.
    """

    def read(folder: Path, split: str, tokenizer: object) -> Iterator[Example]:
        table = maps(folder)["entities"][source]
        for doc in files(folder, split):
            made = example(source, doc["doc_id"], doc["text"], tokenizer)
            spans = [_span(doc["text"], x, table, marked.split()) for x in doc.get("spans") or doc.get("entities")]
            allow_spans(made, "names", NAMES, [s for s in spans if s], marked.split())
            _weekdays(made)
            if source == "re3d":
                _pairs(made, doc)
            yield made

    return read


def _span(text: str, found: dict, table: dict, marked: list[str]) -> tuple[int, int, tuple[str, ...] | None] | None:
    """A name with the labels it may have; no label where the set's is none of ours, or it is no name."""
    if found.get("confidence", 1) < 0.5:
        return None
    start, end = found["start"], found["end"]
    label = table.get(found.get("label") or found.get("type"))
    if "type" in found:  # re3d marks pronouns and descriptions too
        article = _ARTICLE.match(text[start:end])
        start += article.end() if article else 0
        words = text[start:end]
        if words.casefold() in PRONOUNS or (
            words == words.lower() and label not in ("DATE", "QUANTITY", "MONEY", "WEAPON")
        ):
            return start, end, None
    if label is None or (label not in marked and label != "MISC"):
        return start, end, None
    may = {
        "LOC": ("LOC", "FAC") if "FAC" not in marked else ("LOC",),
        "MISC": ("MISC", "WEAPON", "VEHICLE") if "WEAPON" not in marked else ("MISC",),
    }
    return start, end, may.get(label, (label,))


def _pairs(made: Example, doc: dict) -> None:
    """Relations of re3d between its entities."""
    found: dict = {}
    for one in doc["relations"]:
        if one["type"] in RE3D and one.get("confidence", 1) >= 0.5:
            ends = (_bare(doc["text"], *one["source"]), _bare(doc["text"], *one["target"]))
            found.setdefault(ends, set()).add(RE3D[one["type"]])
    names = {_bare(doc["text"], x["start"], x["end"]) for x in doc["entities"] if x.get("confidence", 1) >= 0.5}
    pairs(made, names | {end for ends in found for end in ends}, found, RE3D.values())


def _weekdays(made: Example) -> None:
    """A weekday is a date or stands open, whatever the set says: about one in eleven is mislabelled."""
    target, text = made.targets["names"], made.text
    for i in np.flatnonzero(made.pieces.first):
        if text[made.pieces.starts[i] : made.pieces.ends[i]].lower() in WEEKDAYS:
            target[i] = NAMES.anything_of(["DATE"])


def _split(folder: Path, source: str, split: str) -> list[dict]:
    return lines(folder / source / f"{split}.jsonl")


def _re3d(folder: Path, split: str) -> list[dict]:
    """Every fifth document is for choosing."""
    docs = [doc for path in sorted((folder / "re3d").glob("*.jsonl")) for doc in lines(path)]
    return [doc for i, doc in enumerate(docs) if (i % 5 == 0) == (split == "dev")]


def events(folder: Path, split: str, tokenizer: object, source: str) -> Iterator[Example]:
    """Triggers and parts of events of WikiEvents, M2E2 or GENEVA."""
    table, roles = maps(folder)["events"][source], maps(folder)["roles"]
    part = {name: label for label, names in roles.items() for name in names}
    marked = sorted(set(table.values()))
    for doc in _split(folder, source, split):
        made = example(source, doc["doc_id"], doc["text"], tokenizer)
        found = [
            (e["trigger"], table.get(_two_levels(e["type"])) or table.get(e["type"]), e.get("sure", True))
            for e in doc["events"]
        ]
        spans = [(s, e, (label,) if sure else None) for (s, e), label, sure in found if label or not sure]
        unsure = {doc["text"][s:e] for (s, e), _, sure in found if not sure}
        spans += [(m.start(), m.end(), None) for word in unsure for m in re.finditer(re.escape(word), doc["text"])]
        allow_spans(made, "triggers", TRIGGERS, spans, marked)
        if source != "geneva":
            args = [(a["start"], a["end"], part.get(a["role"])) for e in doc["events"] for a in e["args"]]
            allow_spans(
                made,
                "parts",
                PARTS,
                [(s, e, (label,) if label in heads.PARTS else None) for s, e, label in args],
                ["AGENT", "PATIENT", "PLACE", "INSTRUMENT"],
            )
        for event in doc["events"]:
            if event.get("sure", True):
                _point(made, event, part)
        yield made


def _two_levels(label: str) -> str:
    return ".".join(label.split(".")[:2])


def _point(made: Example, event: dict, part: dict[str, str]) -> None:
    """Let the arguments of an event point at its trigger."""
    trigger = made.head(*event["trigger"])
    for one in event["args"]:
        at = made.head(one["start"], one["end"])
        if at < 0 or trigger < 0 or one["end"] - one["start"] < 2 or part.get(one["role"]) not in heads.PARTS:
            continue
        free = [k for k in range(FANS) if made.targets["part_link"][at, k] == UNKNOWN]
        if free and trigger not in made.targets["part_link"][at]:
            made.targets["part_link"][at, free[0]] = trigger


def pointed(folder: Path, split: str, tokenizer: object, source: str) -> Iterator[Example]:
    """Sets that say which event an argument belongs to, and do not mark every event (RAMS, event locations)."""
    roles = {**maps(folder)["roles"], "PLACE": [*maps(folder)["roles"]["PLACE"], "Location"]}
    part = {name: label for label, names in roles.items() for name in names}
    for doc in _split(folder, source, split):
        made = example(source, doc["doc_id"], doc["text"], tokenizer)
        for event in doc["events"]:
            _point(made, event, part)
        yield made


def sentences(folder: Path, split: str, tokenizer: object) -> Iterator[Example]:
    """CAMEO sentences: who did it to whom."""
    for doc in _split(folder, "conflibert_cameo", split):
        if (doc.get("meta") or {}).get("class_only"):
            continue
        made = example("conflibert_cameo", doc["doc_id"], doc["text"], tokenizer)
        tag_spans(
            made,
            "cameo",
            [(x["start"], x["end"], heads.CAMEO.index(x["label"])) for x in doc["spans"] if x["label"] in heads.CAMEO],
        )
        yield made


def muc(folder: Path, split: str, tokenizer: object) -> Iterator[Example]:
    """MUC-4: roles in attacks. The set marks a filler where its words first stand; what they stand for later is the same."""
    for doc in _split(folder, "muc4", split):
        made = example("muc4", doc["doc_id"], doc["text"], tokenizer)
        fillers = {(doc["text"][x["start"] : x["end"]], x["label"]) for x in doc["spans"] if x["label"] in heads.MUC}
        tag_spans(
            made,
            "muc",
            [
                (*found.span(), heads.MUC.index(label))
                for words, label in fillers
                for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", doc["text"])
            ],
        )
        yield made


READERS: dict[str, Callable[..., Iterator[Example]]] = {
    "polnear": polnear,
    "voices": voices,
    "worldwide_newswire": named(
        "worldwide_newswire", "PER ORG NORP LOC FAC DATE MONEY MISC", lambda f, s: _split(f, "worldwide_newswire", s)
    ),
    "re3d": named("re3d", "PER ORG NORP LOC DATE WEAPON VEHICLE QUANTITY MONEY MISC", _re3d),
    "conll04": named("conll04", "PER ORG LOC", lambda f, s: _split(f, "conll04", s)),
    "crossner_politics": named("crossner_politics", "PER ORG LOC", lambda f, s: _split(f, "crossner_politics", s)),
    "wikievents": lambda f, s, t: events(f, s, t, "wikievents"),
    "m2e2_voa": lambda f, s, t: events(f, s, t, "m2e2_voa"),
    "geneva": lambda f, s, t: events(f, s, t, "geneva"),
    "rams_devtest": lambda f, s, t: pointed(f, s, t, "rams_devtest"),
    "event_location": lambda f, s, t: pointed(f, s, t, "event_location"),
    "conflibert_cameo": sentences,
    "muc4": muc,
    "own": own,
}
