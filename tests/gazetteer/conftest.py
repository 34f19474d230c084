"""The build of the gazetteer is scripts beside one another: their folder is where they import from."""

import sys

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "gazetteer"))
