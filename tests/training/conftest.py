import sys

from tests.conftest import ROOT

sys.path.append(str(ROOT / "training"))  # recipes are scripts beside one another, no package
