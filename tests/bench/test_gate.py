"""The gate: floors hold, and only rise."""

import json

import pytest

import gate


@pytest.fixture
def world(tmp_path):
    """A section whose data and scores stand in small files."""

    class World:
        floors = tmp_path / "floors.json"
        gold = tmp_path / "gold.jsonl"
        reached = tmp_path / "reached.json"

        def score(self, **scores):
            self.reached.write_text(json.dumps(scores))

        def run(self, *arguments):
            section = gate.Section(
                files=lambda: [self.gold], measure=lambda: json.loads(self.reached.read_text()), noise=0.001
            )
            gate.main(["small", *arguments], {"small": section}, self.floors)

        def pinned(self):
            return json.loads(self.floors.read_text())["small"]

    made = World()
    made.gold.write_text("truth\n")
    made.score(cue=0.7, source=0.8)
    made.run("--pin")
    return made


def test_what_was_reached_is_pinned_with_the_digest_of_the_data(world):
    assert world.pinned()["scores"] == {"cue": 0.7, "source": 0.8}
    assert len(world.pinned()["digest"]) == 64
    world.run()


def test_a_fallen_score_fails_and_is_named_with_its_loss(world, capsys):
    world.score(cue=0.65, source=0.9)
    with pytest.raises(SystemExit, match=r"below the floor: cue$"):
        world.run()
    said = capsys.readouterr().out
    assert "-0.050  lost" in said
    assert "+0.100  gained" in said


def test_a_score_that_is_gone_has_fallen(world, capsys):
    world.score(source=0.8)
    with pytest.raises(SystemExit, match=r"below the floor: cue$"):
        world.run()
    assert "gone" in capsys.readouterr().out


def test_noise_is_no_loss(world, capsys):
    world.score(cue=0.6995, source=0.8)
    world.run()
    assert "below the floor" not in capsys.readouterr().out


@pytest.mark.parametrize("change", ["content", "name"])
def test_changed_data_is_not_compared(world, change, capsys):
    if change == "content":
        world.gold.write_text("another truth\n")
    else:
        world.gold = world.gold.rename(world.gold.with_name("other.jsonl"))
    world.score(cue=0.9, source=0.9)
    capsys.readouterr()
    with pytest.raises(SystemExit, match="have changed"):
        world.run()
    assert "cue" not in capsys.readouterr().out


def test_pinning_raises_and_keeps_what_noise_missed(world):
    world.score(cue=0.75, source=0.7995)
    world.run("--pin")
    assert world.pinned()["scores"] == {"cue": 0.75, "source": 0.8}


@pytest.mark.parametrize("changed", [False, True])
def test_pinning_never_lowers_even_on_changed_data(world, changed):
    before = world.pinned()
    if changed:
        world.gold.write_text("another truth\n")
    world.score(cue=0.6, source=0.9)
    with pytest.raises(SystemExit, match="would lower cue"):
        world.run("--pin")
    with pytest.raises(SystemExit, match="would lower cue"):
        world.run("--pin", "--lower", "  ")
    assert world.pinned() == before


def test_lowering_keeps_its_reason(world):
    world.score(cue=0.6, source=0.9)
    world.run("--pin", "--lower", "a smaller model")
    assert world.pinned()["scores"] == {"cue": 0.6, "source": 0.9}
    assert world.pinned()["lowered"] == [{"score": "cue", "from": 0.7, "to": 0.6, "reason": "a smaller model"}]
    world.score(cue=0.8, source=0.9)
    world.run("--pin")
    assert len(world.pinned()["lowered"]) == 1


def test_lowering_goes_with_pinning(world, capsys):
    with pytest.raises(SystemExit):
        world.run("--lower", "a reason")
    assert "--lower goes with --pin" in capsys.readouterr().err


def test_pinning_one_section_leaves_the_others(world):
    every = json.loads(world.floors.read_text())
    world.floors.write_text(json.dumps(every | {"other": {"digest": "x", "scores": {"a": 1.0}}}))
    world.run("--pin")
    assert json.loads(world.floors.read_text())["other"]["scores"] == {"a": 1.0}


def test_without_the_data_it_says_where_to_put_it(tmp_path, capsys):
    section = gate.Section(files=lambda: None, measure=dict, noise=0.0)
    gate.main(["small"], {"small": section}, tmp_path / "floors.json")
    assert "DATELINE_SHARED" in capsys.readouterr().out


def test_what_is_pinned_is_measured_and_the_sample_always_is():
    pinned = set(json.loads(gate.FLOORS.read_text()))
    assert {"splitting", "sample"} <= pinned <= set(gate.SECTIONS)
