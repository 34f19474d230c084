"""Signs of life."""

import re
import sys

from dateline.cli.progress import counting


def test_nothing_is_shown_where_nobody_looks(capsys):
    with counting() as bar:
        task = bar.add_task("reading", total=None, noun="reports")
        bar.update(task, advance=1)
        sys.stdout.write("out\n")
    assert capsys.readouterr() == ("out\n", "")


def test_on_a_terminal_standard_output_stays_clean(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with counting() as bar:
        task = bar.add_task("reading", total=None, noun="reports")
        bar.update(task, completed=3, total=5)
        sys.stdout.write("out\n")
    out, err = capsys.readouterr()
    assert out == "out\n"
    assert re.search(r"3/5\S* reports", err)
