"""HTML pages as reports."""

from dateline.split import next_page, split

HTML = "text/html; charset=utf-8"


def test_a_tag_archive_page(demo, captured):
    reports = list(
        split(captured((demo / "tag-page.html").read_bytes(), HTML, "https://levantledger.example/tag/nusra-front/"))
    )
    assert len(reports) == 7
    shells, name, dead, call, lorries, leak, tatler = reports
    assert (shells.outlet, shells.carrier) == ("Northgate Wire", "Levant Ledger")
    assert (shells.posted.edtf, shells.published.edtf, shells.edited.edtf) == (
        "2016-10-05",
        "2016-10-04T11:02",
        "2016-10-04T14:40",
    )
    assert shells.tags == ("Nusra Front", "Conquest Front", "Damascus")
    assert shells.provenance[0].uri == "https://example.org/s/1"
    assert (leak.outlet, leak.published.zone) == ("The Open Desk", "GMT")
    assert "block quote" in {zone.kind for zone in leak.zones}
    assert (tatler.outlet, tatler.byline, tatler.published.edtf) == (
        "The Harbour Tatler",
        ("Paul Whitcombe",),
        "2014-12-02T08:15",
    )
    assert {"caption", "teaser"} <= {zone.kind for zone in shells.zones}
    assert not any("Recent posts" in report.text for report in (name, dead, call, lorries))


def test_a_shared_date_header_reaches_every_post_below_it(captured):
    story = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>"
    post = "<div class=post><h3><a href=/{0}>Post {0}</a></h3>" + story + "<p>posted by nick at 12:1{0} PM</p></div>"
    page = f"<h2>Tuesday, April 12, 2005</h2>{post.format(1)}{post.format(2)}<h2>Sunday, April 10, 2005</h2>{post.format(3)}"
    reports = list(split(captured(f"<html><title>Notes</title><body>{page}</body></html>", HTML)))
    assert [report.posted.edtf for report in reports] == ["2005-04-12", "2005-04-12", "2005-04-10"]
    assert {report.byline for report in reports} == {("nick",)}


def test_excerpts_are_told_from_full_posts(captured):
    full = "<article><h2><a href=/{0}>Post {0}</a></h2><span>October {0}, 2016</span><p>The council said on Monday that the road was open.</p>{1}</article>"
    page = (
        full.format(2, "")
        + full.format(3, '<p>It said … </p><p><a href=/3 class="more-link">Continue reading Post 3 →</a></p>')
        + full.format(4, "")
    )
    assert [report.excerpt for report in split(captured(f"<body>{page}</body>", HTML))] == [False, True, False]


def test_the_next_page(demo, captured):
    assert (
        next_page(captured((demo / "tag-page.html").read_bytes(), HTML, "https://levantledger.example/tag/x/"))
        == "https://levantledger.example/page/2"
    )
    assert next_page(captured("<p>nothing</p>", HTML)) is None


def test_arabic_and_russian(demo, captured):
    arabic = list(split(captured((demo / "arabic-tag-page.html").read_bytes(), HTML)))
    assert [report.posted.edtf for report in arabic] == ["2016-02-26", "2016-03-02", "2016-03-10"]
    assert arabic[0].tags == ("هدنة",)
    russian = list(split(captured((demo / "russian-notes-koi8.html").read_bytes(), "text/html; charset=koi8-r")))
    assert [report.published.edtf for report in russian] == ["2014-03-14", "2014-05-21"]
    assert russian[0].headline == "Колонна прошла через перевал"


def test_a_page_without_text(captured):
    (problem,) = split(captured("<html><body><img src=x></body></html>", HTML))
    assert problem.reason == "page holds no text"


def test_json_ld_fills_in_what_a_listing_does_not_show(captured):
    story = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>"
    posts = "".join(f"<article><h2><a href=/{n}>Post {n}</a></h2>{story}</article>" for n in (1, 2, 3))
    data = '{"@type":"Blog","blogPost":[{"@type":"BlogPosting","headline":"Post 2","datePublished":"2016-10-04T10:00:00+03:00","author":{"name":"Nadia Ferrar"}}]}'
    source = f'<body>{posts}<script type="application/ld+json">{data}</script></body>'
    first, second, _ = split(captured(source, HTML))
    assert (first.posted, first.byline) == (None, ())
    assert (second.posted.edtf, second.posted.zone, second.byline) == ("2016-10-04T10:00", "+03:00", ("Nadia Ferrar",))


def test_a_page_of_excerpts_names_its_feed(captured):
    post = "<article><h2><a href=/{0}>Post {0}</a></h2><span>October {0}, 2016</span><p>The council said on Monday that the road …</p></article>"
    head = '<head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="https://n.example/feed"></head>'
    *reports, problem = split(
        captured(f"<html>{head}<body>{''.join(post.format(n) for n in (2, 3, 4))}</body></html>", HTML)
    )
    assert len(reports) == 3
    assert "dateline add https://n.example/feed" in problem.remedy


def test_a_date_beside_a_title_is_its_date_and_no_part_of_it(captured):
    story = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>"
    terms = "".join(
        f"<dt><a href=/{n}>Road number {n} open again</a> (0{n}.05.2014)</dt><dd>{story}</dd>" for n in (4, 3, 2)
    )
    reports = list(split(captured(f"<body><dl>{terms}</dl></body>", HTML)))
    assert [(report.headline, report.posted.edtf) for report in reports] == [
        (f"Road number {n} open again", f"2014-05-0{n}") for n in (4, 3, 2)
    ]
