"""Where posts begin on a flattened page."""

import pytest

from dateline.split.lines import lines_of
from dateline.split.rhythm import rhythm

STORY = "The council said on Monday that the road was open, and two drivers said that it was not."
TITLES = [
    "Road open, says council",
    "Silo burns for a second day",
    "Two lists at the checkpoint",
    "Bakers return to the old town",
]
LAYOUTS = {
    "date under the title": "{t}\n\nOctober {n}, 2016\n\n{s}\n\n{s}\n",
    "date above the title": "October {n}, 2016\n\n{t}\n\n{s}\n\n{s}\n",
    "signed at the foot": "{t}\n\n{s}\n\n{s}\n\nPosted October {n}, 2016 | Comments (0)\n",
    "author and date in one line": "{t}\n\nPosted on October {n}, 2016 by Jane Doe\n\n{s}\n",
    "no dates, tags at the foot": "{t}\n\n{s}\n\n{s}\n\nTagged war, roads | {n} Comments\n",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_titles_are_found(layout):
    menu = "River Notes\n\nHome\nAbout\nLinks\n\nTag: roads\n\n"
    page = menu + "\n".join(layout.format(t=title, n=number + 2, s=STORY) for number, title in enumerate(TITLES))
    lines = lines_of(page + "\nOlder posts\n\nAbout\nLinks\n")
    found = rhythm(lines)
    assert [lines[number].text for number in found.titles] == TITLES


def test_one_text_has_no_rhythm():
    assert rhythm(lines_of(f"A title\n\n{STORY}\n\n{STORY}\n\n{STORY}")) is None
