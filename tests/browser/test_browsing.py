"""Real pages in a real browser: every page, no console error, no other origin, small screens, dark, print, right to left."""

from itertools import pairwise
from urllib.parse import quote, urljoin

import pytest
from tests.browser.contrast import CONTRAST

from dateline.archive import Listed

pytestmark = pytest.mark.browser


def crawl(page, address):
    """Visit every page that the first one leads to; gives the paths, the console's errors and other origins asked."""
    errors, foreign, seen, waiting = [], [], set(), ["/"]
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith(address) else None)
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = page.goto(address + path)
        assert answer.status == 200, path
        assert page.locator("h1").count() == 1, path
        for href in page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))"):
            target = urljoin(path, href).partition("#")[0]
            if target.startswith("/") and not target.endswith((".xml", ".json")):
                waiting.append(target)
    return seen, errors, foreign


def test_every_page_of_the_demo_archive(page, site):
    seen, errors, foreign = crawl(page, site.address)
    assert len(seen) > 60
    assert errors == []
    assert foreign == []


def test_every_page_of_the_seed_archive(page, serving, shared, archive):
    archive.add([str(shared / "seed" / "page.txt")])
    site = serving(archive)
    seen, errors, foreign = crawl(page, site.address)
    assert len([path for path in seen if path.startswith("/report/") and "?" not in path]) == 8
    assert (errors, foreign) == ([], [])
    page.goto(f"{site.address}/tag/{quote('Al Nusra Front')}")
    assert page.locator("article.entry").count() == 8
    assert page.locator("article.entry").first.locator("dt").all_inner_texts() == ["Posted", "Published", "Edited"]


def test_searching_by_keyboard_alone(page, site):
    page.goto(site.address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("wheat")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=wheat")
    assert page.locator("mark").first.inner_text().lower() == "wheat"


def test_a_source_line_leads_to_its_passage(page, site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    page.goto(f"{site.address}/report/{report.id}")
    page.get_by_role("link", name="this line").click()
    target = page.locator(".passage:target")
    assert target.inner_text().strip().endswith("Source: Wheat silo burns, three accounts of why — Al-Furat Daily")


@pytest.mark.parametrize("path", ["/", "/tag/Nusra%20Front", "/look", "/outlets"])
def test_a_phone_needs_no_sideways_scrolling(browser, site, path):
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(site.address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def read_report(demo_archive):
    """A report with voices inside voices."""
    return f"/report/{demo_archive.reports(Listed(outlet='Al-Furat Daily')).reports[0].id}"


def test_a_voice_stands_beside_its_words_and_they_lead_to_each_other(page, site, demo_archive):
    page.goto(site.address + read_report(demo_archive))
    words, voice = page.locator("#said-1"), page.locator("#voice-1")
    assert voice.bounding_box()["x"] > words.bounding_box()["x"] + words.bounding_box()["width"]
    assert abs(voice.bounding_box()["y"] - words.bounding_box()["y"]) < 150
    page.get_by_role("link", name="Voice 2, fire: says").click()
    assert page.locator("#voice-2:target").is_visible()
    page.get_by_role("link", name="To the words of voice 2").click()
    assert page.locator("#said-2:target").inner_text().endswith("set by men who were leaving")
    assert page.locator("#said-1 #said-2").count() == 1
    page.get_by_role("link", name="Show the text without marks").click()
    assert page.locator(".said, .named, .margin").count() == 0
    page.get_by_role("link", name="Show what was read in it").click()
    assert page.locator("#said-1").count() == 1


def test_marks_differ_in_more_than_colour(page, site, demo_archive):
    page.goto(site.address + read_report(demo_archive))
    style = "node => { const s = getComputedStyle(node); return [s.textDecorationStyle, s.textDecorationThickness] }"
    styles = {tuple(named.evaluate(style)) for named in page.locator(".legend .named").all()}
    assert len(styles) >= 6
    sides = [
        node.evaluate("n => getComputedStyle(n).borderInlineStartStyle") for node in page.locator(".legend .said").all()
    ]
    assert {"solid", "dashed"} == set(sides)


@pytest.mark.parametrize("width", [360, 820])
def test_on_a_narrow_page_voices_fold_below_their_words(browser, site, demo_archive, width):
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.goto(site.address + read_report(demo_archive))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    paragraph, notes = page.locator(".passage:has(.margin) p").first, page.locator(".margin").first
    assert notes.bounding_box()["y"] >= paragraph.bounding_box()["y"] + paragraph.bounding_box()["height"]
    page.close()


def test_arabic_runs_from_right_to_left(page, site, demo_archive):
    report = demo_archive.reports(Listed(tag="هدنة")).reports[0]
    page.goto(f"{site.address}/report/{report.id}")
    for selector in ("h1", ".passage.body p"):
        assert page.locator(selector).first.evaluate("node => getComputedStyle(node).direction") == "rtl"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_schemes(browser, site, demo_archive, scheme):
    page = browser.new_page(color_scheme=scheme)
    report = demo_archive.reports(Listed(flawed=True)).reports[0]
    read = read_report(demo_archive)
    for path in ("/", "/tag/Nusra%20Front", f"/report/{report.id}", read, f"{read}#said-1", "/search?q=road", "/look"):
        page.goto(site.address + path)
        assert page.evaluate(CONTRAST) == [], path
    page.close()


def test_print_leaves_the_controls_out(page, site):
    page.emulate_media(media="print")
    page.goto(f"{site.address}/tag/Nusra%20Front")
    assert not page.locator("header.site form").is_visible()
    assert page.locator("article.entry").first.is_visible()


def test_names_labels_and_headings(page, site):
    page.goto(f"{site.address}/tag/Nusra%20Front")
    levels = page.eval_on_selector_all("h1,h2,h3,h4", "nodes => nodes.map(node => Number(node.tagName[1]))")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for landmark in ("banner", "main", "contentinfo", "search"):
        assert page.get_by_role(landmark).count() == 1
    assert page.get_by_role("searchbox", name="Search the reports").count() == 1


def _report(page, site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    page.goto(f"{site.address}/report/{report.id}")
    return page.locator(".margin a[data-says]").first


def test_who_says_so_opens_beside_the_text_and_gives_the_focus_back(page, site, demo_archive):
    link = _report(page, site, demo_archive)
    link.focus()
    page.keyboard.press("Enter")
    drawer = page.locator("dialog#drawer")
    drawer.locator("h1").wait_for()
    assert "/report/" in page.url
    assert "/voice/" not in page.url
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert drawer.locator("blockquote").inner_text().strip()
    assert page.locator(".lit").count() == 1
    page.keyboard.press("Escape")
    assert not drawer.is_visible()
    assert link.evaluate("node => node === document.activeElement")


def test_a_citation_can_be_copied(page, site, demo_archive):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
    _report(page, site, demo_archive).click()
    drawer = page.locator("dialog#drawer")
    drawer.get_by_role("button", name="Copy as citation").click()
    page.wait_for_function("document.querySelector('#drawer [role=status]').textContent")
    assert drawer.locator("[role=status]").inner_text() == "Copied."
    assert page.evaluate("navigator.clipboard.readText()") == drawer.locator("textarea").input_value()


def test_without_scripts_the_same_link_leads_to_a_page(browser, site, demo_archive):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _report(page, site, demo_archive).click()
    assert page.locator("h1").inner_text() == "Who says so?"
    assert "/report/" in page.url
    context.close()


def test_the_drawer_fits_a_phone(browser, site, demo_archive):
    page = browser.new_page(viewport={"width": 360, "height": 740})
    _report(page, site, demo_archive).click()
    page.locator("dialog#drawer h1").wait_for()
    box = page.locator("dialog#drawer").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_a_value_is_lit_in_the_drawer_and_the_permalink_leads_to_its_page(page, site, demo_archive):
    page.goto(site.address + read_report(demo_archive))
    page.locator('.margin a.value[href*="#part-"]').first.click()
    drawer = page.locator("dialog#drawer")
    asked = drawer.locator(".asked-for")
    asked.wait_for()
    assert asked.locator("dt").inner_text() == "who"
    drawer.get_by_role("button", name="Close").click()
    assert not drawer.is_visible()
    assert page.locator(".lit").count() == 0
    page.locator(".claims .ask").first.click()
    drawer.get_by_role("link", name="Permalink").click()
    page.wait_for_url("**/claim/*")
    assert page.locator("main h1").inner_text() == "Who says so?"
    assert page.locator("main blockquote").inner_text().strip()


def test_from_the_drawer_back_to_the_passage(page, site, demo_archive):
    page.goto(site.address + read_report(demo_archive))
    page.locator(".claims .ask").last.click()
    page.locator("dialog#drawer").get_by_role("link", name="Open at the passage").click()
    assert page.locator(".event:target").is_visible()
    assert not page.locator("dialog#drawer").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_says_so_can_be_read_in_both_schemes(browser, site, demo_archive, scheme):
    page = browser.new_page(color_scheme=scheme)
    page.goto(site.address + read_report(demo_archive))
    page.locator('.margin a.value[href*="#part-"]').first.click()
    page.locator("dialog#drawer .asked-for").wait_for()
    assert page.evaluate(CONTRAST) == []
    page.goto(page.locator("dialog#drawer").get_by_role("link", name="Permalink").evaluate("node => node.href"))
    assert page.evaluate(CONTRAST) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
