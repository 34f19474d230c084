"""The nouns, in the order in which data meets them.

Every noun is a frozen, slotted, keyword-only dataclass; msgspec writes and reads it as JSON with the same field names.
Sequences are tuples. Offsets are Unicode code points into `Report.text`, end exclusive.
Our own clock times are aware UTC; times read from a source are Stamps, as stated there and never completed.
"""

from dateline.model.actors import Actor, ActorKind, Alias, AliasKind, Outlet, Place, Post, Tie
from dateline.model.captures import ID_LENGTH, Capture, Payload, Problem, content_id
from dateline.model.links import Judgement, Link, Ruling
from dateline.model.readings import (
    Argument,
    Attribution,
    AttributionKind,
    Claim,
    Manner,
    Mention,
    MentionForm,
    MentionKind,
    Predicate,
    Reading,
    Realis,
    Role,
    Stance,
    Term,
    Toll,
    When,
)
from dateline.model.reports import Evidence, Hop, Hyperlink, Report, Stamp, Zone, ZoneKind, evidence, prose

__all__ = [
    "ID_LENGTH",
    "Actor",
    "ActorKind",
    "Alias",
    "AliasKind",
    "Argument",
    "Attribution",
    "AttributionKind",
    "Capture",
    "Claim",
    "Evidence",
    "Hop",
    "Hyperlink",
    "Judgement",
    "Link",
    "Manner",
    "Mention",
    "MentionForm",
    "MentionKind",
    "Outlet",
    "Payload",
    "Place",
    "Post",
    "Predicate",
    "Problem",
    "Reading",
    "Realis",
    "Report",
    "Role",
    "Ruling",
    "Stamp",
    "Stance",
    "Term",
    "Tie",
    "Toll",
    "When",
    "Zone",
    "ZoneKind",
    "content_id",
    "evidence",
    "prose",
]
