import pytest
from hypothesis import settings

from dateline.model import Report, Zone

settings.register_profile("unhurried", deadline=None)  # the model is loaded within the first example
settings.load_profile("unhurried")


def report(text, zones=None, language="en", name="r1"):
    """A report of a text; all of it body unless zones say otherwise."""
    return Report(
        id=name,
        capture="",
        carrier=None,
        outlet=None,
        headline="",
        source_title=None,
        text=text,
        zones=tuple(zones) if zones else (Zone(kind="body", start=0, end=len(text)),),
        language=language,
        byline=(),
        posted=None,
        published=None,
        edited=None,
        provenance=(),
        uri=None,
        links=(),
        tags=(),
        excerpt=False,
        problems=(),
    )


@pytest.fixture(name="report")
def _report():
    return report
