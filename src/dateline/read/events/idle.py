"""Words that look like an event and state none: idioms, abstract nouns, and words that nobody takes part in."""

from __future__ import annotations

import re

from dateline.read.events.happening import Happening
from dateline.read.finding import Span

SURE = 0.06
"""So sure of an event the model must be where nobody takes part in it, and it has no place or time; chosen on train and dev."""
_AROUND = 30
"""So many code points around a trigger are looked at."""
_ABSTRACT = r"terror(?:ism)?|extremism|corruption|poverty|crime|impunity|drugs|disease|climate\s+change|inequality"
_IDIOMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:negotiat(?:ing|ions?)|bargaining|conference)\s+tables?\b",
        r"\b(?:peace|political|reconciliation|transition)\s+process(?:es)?\b",
        rf"\b(?:the|a|global|its|their|our|common)\s+(?:fight|war|battle|struggle|campaign)\s+(?:against|on)\s+(?:{_ABSTRACT})\b",
        r"\bwake-up\s+calls?(?:\s+for)?\b",
        r"\bprovid(?:ed|ing)\s+that\b",
        r"\bcuts?\s+off\s+from\b",
        r"\b(?:expect(?:ed|s)?|look(?:s|ing)|fail(?:s|ed|ing)?)\s+to\b(?=\s)",
        r"\bmeet(?:s|ing)?\s+(?:\w{1,6}\s+)?(?:\w{1,12}\s+)?(?:requirements?|payments?|demands?|deadlines?|needs?|goals?|targets?|conditions?|standards?|obligations?|commitments?|criteria)\b",
        r"\b(?:met)\s+(?:its|their|his|her|the|all)\s+(?:requirements?|payments?|demands?|deadlines?|needs?|goals?|targets?|conditions?|standards?|obligations?|commitments?|criteria)\b",
        r"\b(?:return(?:s|ed|ing)?|restor(?:e|es|ed|ing)|bring(?:s|ing)?|brought)\s+(?:\w{1,8}\s+)?(?:peace|calm|order|stability|normality|security)\b",
        r"\bg[ai]v(?:e|es|en|ing)\s+(?:his|her|their)\s+li(?:fe|ves)\b",
        r"\b(?:firing|shooting|fighting|bombing)\s+(?:positions?|ranges?|lines?|squads?|spirit)\b",
        r"\bcarr(?:y|ies|ied|ying)\s+out\s+(?:its|their|his|her)\s+(?:side|part|duties|duty|obligations?|work|job)\b",
        r"\bcalls?\s+for\s+(?:concern|alarm|celebration)\b",
        r"\b(?:was|were|is|are|been)(?:\s+not|n['’]t)\s+called\s+for\b",
        r"\bwak(?:e|es|ing)\s+of\b",
    )
)


def idle(text: str, sentence: Span, event: Happening) -> bool:
    """Whether words state no event, whatever model and codebook make of them.

    Args:
        text: The whole text.
        sentence: The sentence of the trigger.
        event: With its parts put right.
    """
    if event.score < SURE and not event.parts:
        return True
    start, end = max(sentence[0], event.span[0] - _AROUND), min(sentence[1], event.span[1] + _AROUND)
    return any(
        one.start() < event.span[1] and event.span[0] < one.end()
        for pattern in _IDIOMS
        for one in pattern.finditer(text, start, end)
    )
