"""The house rules that a machine can check."""

import ast
import subprocess
import sys

import pytest
from tests.conftest import ROOT

SOURCES = sorted(path for path in (ROOT / "src").rglob("*.py") if "migrations" not in path.parts)
EVERY = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "bench").rglob("*.py"))]


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.name not in ("__init__.py", "__main__.py")], ids=lambda path: path.stem
)
def test_every_module_has_its_test(path):
    below = path.relative_to(ROOT / "src" / "dateline")
    assert (ROOT / "tests" / below.parent / f"test_{below.name}").is_file()


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_files_and_functions_are_short(path):
    source = path.read_text()
    assert source.count("\n") <= 500
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 60, node.name


def test_the_package_is_light():
    code = "import sys, dateline, dateline.model, dateline.errors; print([m for m in ('lxml', 'sqlalchemy', 'urllib3', 'starlette') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_the_readme_is_short_and_shows_the_tag_page():
    readme = (ROOT / "README.md").read_text()
    assert readme.count("\n") < 120
    assert "docs/images/tag-page.png" in readme
    assert (ROOT / "docs" / "images" / "tag-page.png").stat().st_size < 400_000


def test_every_dependency_says_what_for():
    text = (ROOT / "pyproject.toml").read_text()
    listed = [
        line for line in text.splitlines() if line.startswith('    "') and ">=" in line and "Programming" not in line
    ]
    assert len(listed) > 15
    assert all("#" in line for line in listed), listed


@pytest.mark.parametrize("package", ["capture", "split", "store", "export", "serve", "cli"])
def test_what_a_package_offers_is_named(package):
    module = __import__(f"dateline.{package}", fromlist=["__all__"])
    assert sorted(module.__all__) == sorted(set(module.__all__))
    assert all(hasattr(module, name) for name in module.__all__)
