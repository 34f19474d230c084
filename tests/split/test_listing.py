"""Records on a listing page."""

import pytest

from dateline.split.blocks import blocks, tree
from dateline.split.listing import records

STORY = "The council said on Monday that the road was open, and two drivers who had come that way said that it was not."
TITLES = [
    "Road open, says council",
    "Silo burns for a second day",
    "Two lists at the checkpoint",
    "Bakers return to the old town",
]
SIDE = '<div class="sidebar"><h3>Recent</h3><ul><li><a href="/1">Road open, says council</a></li><li><a href="/9">Archives</a></li></ul></div>'
LAYOUTS = {
    "articles": "<article><h2><a href=/{n}>{t}</a></h2><time>October {n}, 2016</time><p>{s}</p><p>{s}</p></article>",
    "divs without classes": "<div><h3><a href=/{n}>{t}</a></h3><div>October {n}, 2016</div><p>{s}</p></div>",
    "flat": "<h3>{t}</h3><p>October {n}, 2016</p><p>{s}</p><p>{s}</p>",
    "date above": "<h2 class=date-header>October {n}, 2016</h2><h3><a href=/{n}>{t}</a></h3><p>{s}</p><p>posted by nick at 12:1{n} PM</p>",
    "table rows": "<tr><td><b><a href=/{n}>{t}</a></b><br>October {n}, 2016<p>{s}</p></td></tr>",
    "sub-heads inside": "<div class=post><h2><a href=/{n}>{t}</a></h2><span>October {n}, 2016</span><p>{s}</p><h3>What they say</h3><p>{s}</p></div>",
    "undated but linked": "<div><h2><a href=/{n}>{t}</a></h2><p>{s}</p><a href=/{n}>Read more</a></div>",
    "cards that are one link": "<a href=/{n}><h2>{t}</h2><p>{s}</p></a><div>October {n}, 2016</div>",
}


def page(layout):
    posts = "".join(layout.format(t=title, n=number + 2, s=STORY) for number, title in enumerate(TITLES))
    if "<tr>" in layout:
        posts = f"<table>{posts}</table>"
    return f"<html><title>River Notes</title><body><div class=menu><a href=/>Home</a> <a href=/about>About</a></div><div id=main><h1>Tag: roads</h1>{posts}</div>{SIDE}</body></html>"


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_posts_are_found_in_order(layout):
    found = records(blocks(tree(page(layout))))
    assert [record.title.text.split("\n")[0] for record in found] == TITLES
    assert all(STORY in " ".join(block.text for block in record.blocks) for record in found)


def test_an_odd_first_post_is_found():
    first = f"<div><h1>March 8</h1><div>October 1, 2016</div><p>{STORY}</p><p>{STORY}</p></div>"
    source = page(LAYOUTS["divs without classes"]).replace("<h1>Tag: roads</h1>", f"<h1>Tag: roads</h1>{first}")
    assert [record.title.text for record in records(blocks(tree(source)))] == ["March 8", *TITLES]


def test_untitled_posts_are_found():
    posts = "".join(
        f'<div class="note"><p>{STORY} {number}</p><a href=/n/{number}>October {number}, 2016</a></div>'
        for number in (3, 4, 5)
    )
    found = records(blocks(tree(f"<body><h1>Notes</h1>{posts}</body>")))
    assert [record.title for record in found] == [None, None, None]


def test_an_article_with_sub_heads_is_no_listing():
    source = "<h1>One story</h1><p>October 4, 2016</p>" + "".join(
        f"<h2>Part {n}</h2><p>{STORY}</p><p>{STORY}</p>" for n in range(4)
    )
    assert records(blocks(tree(f"<article>{source}</article>"))) == []


def test_comments_and_related_teasers_are_no_posts():
    comments = "".join(
        f'<li><a href="/u{n}">Reader {n}</a> October {n}, 2016<p>I do not agree with any of this, sorry.</p></li>'
        for n in range(2, 6)
    )
    story = "".join(f"<p>{STORY} {STORY} {STORY}</p>" for _ in range(6))
    source = (
        f'<article><h1>One story</h1><p>October 4, 2016</p>{story}</article><ol class="commentlist">{comments}</ol>'
    )
    assert records(blocks(tree(source))) == []
