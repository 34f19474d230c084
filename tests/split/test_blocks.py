"""Blocks of an HTML tree."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.split.blocks import blocks, fragment, tree


def texts(source):
    return [block.text for block in fragment(source)]


def test_paragraphs_headings_and_items():
    assert texts("<h2>A</h2><p>one <b>two</b>\n three</p><ul><li>x<li>y</ul>tail") == [
        "A",
        "one two three",
        "x",
        "y",
        "tail",
    ]


def test_breaks_stay_and_spaces_collapse():
    assert texts("<p>a <br> b<br><br><br><br>c&nbsp;d</p>") == ["a\nb\n\nc d"]


def test_links_have_offsets():
    (block,) = fragment('<p>see <a href="/x">the list</a> now</p>', "https://example.org/y/")
    link = block.links[0]
    assert (block.text[link.start : link.end], link.uri) == ("the list", "https://example.org/x")


def test_inline_neighbours_are_words_of_their_own():
    assert texts("<p><a href=1>Reuters</a><a href=2>Syria</a></p>") == ["Reuters Syria"]


def test_scripts_and_hidden_parts_are_not_read():
    assert texts('<p>a</p><script>b</script><p hidden>c</p><p style="display: none">d</p><template>e</template>') == [
        "a"
    ]


def test_marks_and_machine_times():
    (block,) = fragment(
        '<p class="byline">by <span class="author">J. Doe</span> <time datetime="2016-10-04T10:00Z">now</time></p>'
    )
    assert "author" in block.marks
    assert block.machine == (("date", "2016-10-04T10:00Z"),)


def test_deep_nesting_is_read():
    assert "deep" in texts("<div>" * 10_000 + "deep")[0]


@given(st.text(max_size=300))
def test_any_text_is_read(source):
    root = tree(source)
    if root is not None:
        for block in blocks(root):
            assert block.text == block.text.rstrip()
            assert all(0 <= link.start < link.end <= len(block.text) for link in block.links)
