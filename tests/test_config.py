"""Settings."""

import re
import tomllib
from dataclasses import fields

import pytest

from dateline.config import TABLES, Settings, load, template
from dateline.errors import ConfigError


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load(tmp_path / "none.toml") == Settings()


def test_the_template_uncommented_is_the_defaults(tmp_path):
    path = tmp_path / "dateline.toml"
    path.write_text(re.sub(r"^# (\w+ = )", r"\1", template(), flags=re.MULTILINE))
    assert load(path) == Settings()
    assert set(tomllib.loads(template())) == set(TABLES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[fetch]\ndelay_secnds = 1", "did you mean 'delay_seconds'"),
        ("[fetsch]\n", "did you mean 'fetch'"),
        ("fetch = 1", "is no table"),
        ("[serve]\nport = 'x'", "must be of type int"),
        ("[fetch]\nallow_hosts = 'x'", "a list of strings"),
        ("[fetch]\nconnect_seconds = 0", "out of range"),
        ("[fetch]\ndelay_seconds = nan", "out of range"),
        ("[limits]\nmax_bytes = -5", "out of range"),
        ("[fetch]\nuser_agent = 'Дейтлайн'", "ASCII"),
        ("[fetch", "cannot be read"),
    ],
)
def test_mistakes_are_named_with_the_way_out(tmp_path, text, said):
    path = tmp_path / "dateline.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=re.escape(said)):
        load(path)


def test_every_setting_is_in_the_docs():
    from tests.conftest import ROOT

    page = (ROOT / "docs" / "configuration.md").read_text()
    for name, kind in TABLES.items():
        for one in fields(kind):
            assert f"`{name}.{one.name}`" in page
