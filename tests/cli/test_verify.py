"""`dateline verify`."""

import shutil


def test_sound_and_changed(run, demo_archive, tmp_path):
    code, out, _ = run("verify", "-a", demo_archive.root)
    assert (code, "Everything is as it was kept." in out) == (0, True)
    copy = tmp_path / "copy"
    shutil.copytree(demo_archive.root, copy)
    path = next((copy / "captures").glob("??/*"))
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"x")
    code, out, _ = run("verify", "-a", copy)
    assert (code, "have changed" in out) == (3, True)
