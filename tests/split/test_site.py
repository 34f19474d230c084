"""What a page says of itself."""

import pytest

from dateline.split.blocks import blocks, tree
from dateline.split.site import articles, meta, site


def about(source, uri="page.html"):
    root = tree(source)
    return site(root, blocks(root), uri)


@pytest.mark.parametrize(
    ("title", "top", "name"),
    [
        ("Events | River Notes", "River Notes", "River Notes"),
        ("River Notes - Page 2", "x", "River Notes"),
        ("Kategorie « Nordpost", "x", "Nordpost"),
        ("March 2003: RiverRant", "x", "RiverRant"),
    ],
)
def test_the_sites_name(title, top, name):
    assert about(f"<title>{title}</title><p>{top}</p><p>text</p>").name == name


def test_declared_names_and_languages_win():
    found = about(
        '<html lang="pt-BR"><meta property="og:site_name" content="Nordpost"><title>x | y</title><p>z</p></html>'
    )
    assert (found.name, found.language) == ("Nordpost", "pt-BR")


@pytest.mark.parametrize(
    "heading",
    ["Posted tagged ‘Two Rivers’", "Tag: Two Rivers", "Category Archives: Two Rivers", "Архив рубрики: Two Rivers"],
)
def test_the_tag_a_page_lists(heading):
    assert about(f"<h1>{heading}</h1><p>x</p>").tag == "Two Rivers"


def test_the_tag_in_the_address():
    assert about("<h1>Syria</h1><p>x</p>", "https://n.example/tag/syria/").tag == "Syria"


def test_json_ld_is_found_however_deep_and_damage_is_passed_over():
    source = '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"H"}]}</script><script type="application/ld+json">{broken</script><p>x</p>'
    assert [one["headline"] for one in articles(tree(source))] == ["H"]
    assert meta(tree("<p>x</p>"), "author") is None
