"""The command line, run as people run it."""

import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def run():
    """Runs the command; gives exit code, standard output and standard error."""

    def ran(*arguments, cwd=None, stdin=None):
        done = subprocess.run(
            [sys.executable, "-m", "dateline", *map(str, arguments)],
            capture_output=True,
            check=False,
            cwd=cwd,
            input=stdin,
            timeout=60,
        )
        assert b"Traceback" not in done.stderr
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return ran
