"""People decide, in a real browser and without its scripts: judge, see what a merge would change, merge, undo."""

from itertools import pairwise

import pytest
from tests.browser.contrast import CONTRAST
from tests.linked import linked

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(tmp_path, serving):
    archive, report, place = linked(tmp_path)
    return serving(archive).address, archive, report, place


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def person(browser, request):
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def test_two_become_one_after_a_look_and_two_again(person, opened):
    address, archive, *_ = opened
    person.goto(f"{address}/actor/name:guard")
    person.get_by_text("This is the same as another").click()
    person.get_by_label("The other’s name or id").fill("Shore Brigade")
    person.get_by_role("button", name="Show what would change").click()
    assert person.locator("h1").inner_text() == "Are Coastal Guard and Shore Brigade one?"
    assert "1 report names both." in person.locator("main").inner_text()
    assert archive.judgements() == ()
    person.get_by_label("Note").fill("so says the League")
    person.get_by_label("Signed by").fill("Ana")
    person.get_by_role("button", name="They are one").click()
    person.wait_for_url("**/actor/name%3Aguard")
    assert "judged to be one" in person.locator("main").inner_text()
    (one,) = archive.judgements()
    assert (one.by, one.note, one.predicate) == ("Ana", "so says the League", "is")
    person.get_by_role("button", name="Undo").click()
    person.locator(".judged .gone").wait_for()
    assert "judged to be one" not in person.locator("main").inner_text()
    assert person.get_by_role("button", name="Undo").count() == 0


def test_a_claim_is_judged_wrong_and_shown_so(person, opened):
    address, archive, report, _ = opened
    claim = next(one for one in archive.reading(report).claims if one.tolls)
    person.goto(f"{address}/report/{report}/claim/{claim.id}")
    person.get_by_text("The text does not say so").click()
    person.get_by_role("button", name="It is wrong").click()
    person.locator("#judged").wait_for()
    person.goto(f"{address}/report/{report}")
    wrong = person.locator(".claims .wrong").first
    assert "judged wrong" in wrong.inner_text()
    struck = "node => getComputedStyle(node).textDecorationLine"
    assert "line-through" in wrong.locator(".value").first.evaluate(struck)


def test_deciding_by_keyboard_alone(page, opened):
    address, archive, *_ = opened
    page.goto(f"{address}/actor/name:guard")
    page.get_by_text("Note something").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("ask them in May")
    page.keyboard.press("Enter")
    page.locator("#judged").wait_for()
    assert archive.judgements()[0].object == "ask them in May"


PATHS = ("/actor/name:guard", "/actor/sergey-lavrov", "/actors", "/places", "/outlet/Northgate%20Wire", "/judge/merge?actor=name:guard&other=name:brigade", "/place/place:jobar")  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_dossiers_can_be_read_on_every_screen(browser, opened, scheme, width):
    address, archive, report, place = opened
    for subject in (f"claim:{report}:{one.id}" for one in archive.reading(report).claims[:4]):
        archive.judge(subject, "wrong", by="Ana")
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda asked: said.append(asked.url) if not asked.url.startswith(address) else None)
    for path in (*PATHS, f"/place/{place}", f"/report/{report}", f"/report/{report}/name/2"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate(CONTRAST) == [], path
    assert said == []
    page.close()


NAMELESS = """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, svg[role]')]
  .filter(n => !(n.innerText || n.textContent || '').trim() && !n.getAttribute('aria-label') && !n.getAttribute('title') && !(n.labels && n.labels.length))
  .map(n => n.outerHTML.slice(0, 80))"""
TWICE = "() => { const ids = [...document.querySelectorAll('[id]')].map(n => n.id); return ids.filter((id, at) => ids.indexOf(id) !== at) }"
LOST = "() => [...document.querySelectorAll('[aria-labelledby]')].filter(n => !document.getElementById(n.getAttribute('aria-labelledby'))).map(n => n.outerHTML.slice(0, 80))"


@pytest.mark.parametrize("path", [*PATHS, "/place/{place}", "/report/{report}", "/report/{report}/name/2"])
def test_what_a_screen_reader_needs(page, opened, path):
    address, _, report, place = opened
    page.goto(address + path.format(report=report, place=place))
    for lacking in (NAMELESS, TWICE, LOST):
        assert page.evaluate(lacking) == []
    assert page.locator("h1").count() == page.get_by_role("main").count() == 1
    levels = page.eval_on_selector_all("h1,h2,h3", "nodes => nodes.map(node => Number(node.tagName[1]))")
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_dot_on_the_map_leads_to_its_place(page, opened):
    address, _, _, place = opened
    page.goto(f"{address}/place/{place}")
    box = page.locator("svg.map").bounding_box()
    assert box["width"] > 200
    assert page.locator("svg.map circle.here").is_visible()
