import pytest

from dateline.model import Predicate
from dateline.read.events.codes import acled, cameo, predicate
from dateline.read.words.tokens import tokens
from dateline.read.words.wordruns import phrases

ACLED = [
    ("ASSAULT", "aerial", "jets hit a depot", "Air/drone strike"),
    ("ASSAULT", "explosives", "men threw a grenade", "Grenade"),
    ("ASSAULT", "explosives", "a mine went off", "Remote explosive/landmine/IED"),
    ("ASSAULT", None, "rebels and soldiers clashed", "Armed clash"),
    ("ASSAULT", "firearms", "gunmen shot a farmer", "Attack"),
    ("ASSAULT", None, "a mob attacked a driver", "Mob violence"),
    ("ASSAULT", "destroy", "men burned a school", "Looting/property destruction"),
    ("PROTEST", "demo", "teachers marched", "Peaceful protest"),
    ("PROTEST", "demo", "police dispersed the marchers with tear gas", "Protest with intervention"),
    ("COERCE", "arrest", "police arrested ten", "Arrests"),
    ("COERCE", "curfew", "a curfew was imposed", None),
    ("CONTROL", None, "the army retook the town", "Government regains territory"),
    ("CONTROL", None, "rebels captured the town", "Non-state actor overtakes territory"),
    ("AGREE", None, "both signed a truce", "Agreement"),
    ("MOBILIZE", "troops", "the army sent tanks", "Change to group/activity"),
    ("CONSULT", None, "they met", None),
]


@pytest.mark.parametrize(("kind", "mode", "text", "expected"), ACLED, ids=[text for _, _, text, _ in ACLED])
def test_sub_event_type(kind, mode, text, expected):
    assert acled(Predicate(type=kind, mode=mode), phrases(tuple(text.split()))) == expected


CAMEO = [
    (Predicate(type="ASSAULT", mode="aerial"), "19"),
    (Predicate(type="ASSAULT", mode="abduct"), "18"),
    (Predicate(type="ASSAULT", mode="unconventional"), "20"),
    (Predicate(type="ASSAULT", context="military"), "19"),
    (Predicate(type="ACCUSE", mode="investigate"), "09"),
    (Predicate(type="ACCUSE"), "11"),
    (Predicate(type="CONSULT"), "04"),
    (Predicate(type="DIE"), None),
]


@pytest.mark.parametrize(("one", "expected"), CAMEO, ids=[f"{one.type} {one.mode}" for one, _ in CAMEO])
def test_root_code(one, expected):
    assert cameo(one) == expected


def test_a_predicate_comes_with_its_codes():
    text = "Jets hit a depot."
    one = predicate("ASSAULT", "aerial", "military", tokens(text, (0, len(text))))
    assert (one.acled, one.cameo) == ("Air/drone strike", "19")
