"""Templates, and what they may call."""

import pytest
from jinja2 import UndefinedError
from starlette.requests import Request

from dateline.errors import UsageError
from dateline.serve.rendering import _templates, rendered


def asked(path="/actor/name:guard", query=b""):
    return Request({"type": "http", "method": "GET", "path": path, "query_string": query, "headers": [(b"host", b"127.0.0.1")], "server": ("127.0.0.1", 80), "scheme": "http", "root_path": ""})  # fmt: skip


@pytest.mark.parametrize(
    ("words", "shown"),
    [("<b>bold</b>", "&lt;b&gt;bold"), ("a \u202e b", "⟨U+202E⟩"), ("&amp;", "&amp;amp;")],
    ids=["markup", "a character that overrides direction", "an entity"],
)
def test_everything_is_escaped(words, shown):
    page = rendered("refused.html", asked(), 400, error=UsageError(words, "no", "try again"), back="/")
    assert page.status_code == 400
    assert shown in page.body.decode()


def test_the_search_field_keeps_what_was_asked():
    page = rendered("refused.html", asked(query=b"q=%22%3E"), error=UsageError("x", "no", "try"), back="/")
    assert 'value="&#34;&gt;"' in page.body.decode()


def test_a_value_that_is_missing_is_an_error_and_not_a_gap():
    with pytest.raises(UndefinedError):
        rendered("refused.html", asked())


@pytest.mark.parametrize("name", sorted(_templates.list_templates()))
def test_every_template_can_be_read(name):
    assert _templates.get_template(name)
