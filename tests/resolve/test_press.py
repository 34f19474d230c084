"""The compiled list of outlets."""

from pathlib import Path

import dateline.resolve
from dateline.resolve import press


def test_the_compiled_outlets_are_those_of_the_lists(tmp_path):
    shipped = Path(dateline.resolve.__file__).parent / "knowledge" / "outlets.bin"
    press.written(tmp_path / "outlets.bin")
    assert (tmp_path / "outlets.bin").read_bytes() == shipped.read_bytes(), "run make knowledge"
