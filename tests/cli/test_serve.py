"""`dateline serve`."""

import subprocess
import sys
import urllib.request


def test_it_says_where_and_answers(demo_archive):
    command = [sys.executable, "-m", "dateline", "serve", "-a", str(demo_archive.root), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        line = process.stderr.readline()
        address = line.split(" on ")[1].split()[0]
        assert "38 reports" in urllib.request.urlopen(address).read().decode()
        process.terminate()


def test_beyond_this_machine_is_refused(run, demo_archive):
    code, _, err = run("serve", "-a", demo_archive.root, "--host", "0.0.0.0")
    assert (code, "beyond this machine" in err) == (2, True)
