"""The command line: its own entry, with its own exit codes, in this process; the tutorial's test runs it as people do."""

import io
import sys

import pytest

from dateline.cli import main


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command; gives exit code, standard output and standard error."""

    def ran(*arguments, cwd=None, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["dateline", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        if cwd is not None:
            monkeypatch.chdir(cwd)
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return left.value.code, out, err

    return ran
