"""The folder of an unfinished run: what is in the way, what is taken up, and what stands when all is done."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from grextract.batch.own import MANIFEST_KEYS
from grextract.batch.workspace import CONTENTS_OF_INPUTS, Workspace, WorkspaceError, is_workspace

PLAN = {"inputs": ["a.html"], CONTENTS_OF_INPUTS: "a", "--format": "jsonl"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def begun(output: Path, *, resume: bool = False, force: bool = False, **plan: object) -> Workspace:
    workspace = Workspace(output)
    workspace.begin({**PLAN, **plan}, resume=resume, force=force)
    return workspace


def with_parts(output: Path, count: int = 2) -> Workspace:
    """A run that has kept so many parts and then ended."""
    workspace = begun(output)
    for number in range(count):
        content = b"%d\n" % number
        workspace.write_part(
            [2 * number, 2 * number + 1], Counter(rows=2), "jsonl", lambda stream, content=content: stream.write(content)
        )
    workspace.close()
    return workspace


def test_a_part_has_its_name_when_it_is_whole(output: Path) -> None:
    workspace = begun(output)

    def fails(stream) -> None:
        stream.write(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        workspace.write_part([0], Counter(), "jsonl", fails)
    assert not list(workspace.folder.glob("part-*.jsonl"))


def test_parts_are_taken_up_with_their_numbers_and_counts(output: Path) -> None:
    with_parts(output)
    parts = begun(output, resume=True).parts
    assert [(part.path.read_bytes(), part.numbers, part.counts) for part in parts] == [
        (b"0\n", [[0, 1]], Counter(rows=2)),
        (b"1\n", [[2, 3]], Counter(rows=2)),
    ]


def test_what_a_kill_left_half_written_is_not_taken_up(output: Path) -> None:
    folder = with_parts(output).folder
    (folder / "part-000002.json").write_text('{"numbers": [[4, 5]], "counts": {}}')
    (folder / "part-000002.jsonl.tmp").write_bytes(b"hal")
    assert len(begun(output, resume=True).parts) == 2


def test_a_folder_that_a_kill_left_without_a_plan_is_begun_anew(output: Path) -> None:
    (output.parent / "out.jsonl.partial").mkdir()
    assert begun(output, resume=True).parts == []


def test_an_output_is_not_replaced_unasked(output: Path) -> None:
    output.write_text("kept")
    with pytest.raises(WorkspaceError, match="--force"):
        begun(output)
    assert output.read_text() == "kept"


def test_an_unfinished_run_is_not_begun_anew_unasked(output: Path) -> None:
    with_parts(output)
    with pytest.raises(WorkspaceError, match="--resume"):
        begun(output)


@pytest.mark.parametrize("resume", [True, False])
def test_a_run_that_kept_nothing_is_in_nobodys_way(output: Path, resume: bool) -> None:
    begun(output).close()
    assert begun(output, resume=resume, inputs=["b.html"]).parts == []


def test_a_run_that_ends_with_nothing_done_leaves_no_folder(output: Path) -> None:
    begun(output).leave()
    assert list(output.parent.iterdir()) == []


def test_a_run_that_ends_with_a_part_done_leaves_it(output: Path) -> None:
    with_parts(output).leave()
    assert len(begun(output, resume=True).parts) == 2


def test_a_folder_that_no_run_made_is_left_alone(output: Path) -> None:
    notes = output.parent / "out.jsonl.partial" / "notes.txt"
    notes.parent.mkdir()
    notes.touch()
    with pytest.raises(WorkspaceError, match="no run made it"):
        begun(output, force=True)
    assert notes.exists()


@pytest.mark.parametrize(
    ("name", "inside", "is_one"),
    [
        ("out.jsonl.partial", ["lock", "plan.json", "part-000000.json", "part-000000.parquet", "part-000001.json.tmp"], True),
        ("out.jsonl.partial-done", ["output", "manifest.json"], True),
        ("out.partial", [], True),
        ("saved", ["plan.json"], False),
        ("saved.partial", ["plan.json", "mill.html"], False),
        (".partial", [], False),
    ],
)
def test_the_folder_of_a_run_is_told_by_its_name_and_by_all_that_is_in_it(
    tmp_path: Path, name: str, inside: list[str], is_one: bool
) -> None:
    (tmp_path / name).mkdir()
    for each in inside:
        (tmp_path / name / each).touch()
    assert is_workspace(tmp_path / name) is is_one


def test_force_begins_anew(output: Path) -> None:
    with_parts(output)
    assert begun(output, force=True).parts == []


@pytest.mark.parametrize(("unlinked", "kept"), [(0, 2), (1, 1), (2, 1), (3, 0), (4, 0)])
def test_a_kill_while_a_run_is_begun_anew_leaves_one_that_can_be_resumed(
    output: Path, unlinked: int, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_parts(output).close()
    left = iter(range(unlinked))
    unlink = Path.unlink

    def kill(path: Path) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        unlink(path)

    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(Path, "unlink", kill)
        begun(output, force=True).close()
    assert len(begun(output, resume=True).parts) == kept


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_what_is_no_file_is_never_replaced(output: Path) -> None:
    os.mkfifo(output)
    with pytest.raises(WorkspaceError, match="never replaced"):
        begun(output, force=True)


def test_a_run_of_another_plan_is_not_resumed_and_the_difference_is_named(output: Path) -> None:
    with_parts(output)
    with pytest.raises(WorkspaceError, match="other inputs, --format:"):
        begun(output, resume=True, **{"inputs": ["b.html"], CONTENTS_OF_INPUTS: "b", "--format": "parquet"})


def test_the_contents_of_the_inputs_are_named_where_the_inputs_are_the_same(output: Path) -> None:
    with_parts(output)
    with pytest.raises(WorkspaceError, match="other contents of the inputs:"):
        begun(output, resume=True, **{CONTENTS_OF_INPUTS: "b"})


def test_a_run_with_a_part_missing_is_not_resumed(output: Path) -> None:
    folder = with_parts(output).folder
    (folder / "part-000000.jsonl").unlink()
    with pytest.raises(WorkspaceError, match="part is missing"):
        begun(output, resume=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks on Windows")
def test_two_runs_do_not_work_in_one_folder(output: Path) -> None:
    first, second = begun(output), Workspace(output)
    with pytest.raises(WorkspaceError, match="another run"):
        second.begin(PLAN, resume=True, force=False)
    second.leave()
    assert first.folder.exists()
    first.close()


def finish(workspace: Workspace, content: bytes = b"whole") -> None:
    workspace.finish(lambda stream: stream.write(content) and None, lambda path: {"bytes": path.stat().st_size})


def test_output_and_manifest_stand_alone_when_all_is_done(output: Path) -> None:
    finish(begun(output))
    assert sorted(path.name for path in output.parent.iterdir()) == ["out.jsonl", "out.jsonl.manifest.json"]
    assert (output.read_bytes(), json.loads(Workspace(output).manifest.read_text())) == (b"whole", {"bytes": 5})


def test_an_old_output_stands_until_the_new_one_is_whole(output: Path) -> None:
    output.write_text("old")
    workspace = begun(output, force=True)
    assert output.read_text() == "old"
    finish(workspace)
    assert output.read_bytes() == b"whole"


def test_a_run_that_was_finished_has_nothing_to_resume(output: Path) -> None:
    finish(begun(output))
    assert not Workspace(output).begin(PLAN, resume=True, force=False)


def test_a_kill_between_output_and_cleaning_up_leaves_a_finished_run(output: Path) -> None:
    finish(begun(output))
    (output.parent / "out.jsonl.partial-done").mkdir()
    finish(begun(output, force=True), b"new")
    assert sorted(path.name for path in output.parent.iterdir()) == ["out.jsonl", "out.jsonl.manifest.json"]


def finished(workspace: Workspace) -> None:
    workspace.finish(lambda stream: stream.write(b"rows\n"), lambda _: dict.fromkeys(MANIFEST_KEYS, "told"))


@pytest.mark.parametrize("content", ["mine", "[]", "{}", '{"output": 1}'])
def test_a_manifest_that_no_run_wrote_is_replaced_by_force_alone(output: Path, content: str) -> None:
    manifest = output.with_name("out.jsonl.manifest.json")
    manifest.write_text(content)
    for resume in (False, True):
        with pytest.raises(WorkspaceError, match="no run wrote it"):
            begun(output, resume=resume)
    assert manifest.read_text() == content
    finished(begun(output, force=True))
    assert "told" in manifest.read_text()


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.manifest.json"])
@pytest.mark.parametrize("force", [False, True])
def test_a_file_that_comes_during_a_run_is_not_replaced(output: Path, name: str, force: bool) -> None:
    place = output.with_name(name)
    if force:
        place.write_text("old")
    workspace = begun(output, force=force)
    workspace.write_part([0], Counter(rows=1), "jsonl", lambda stream: stream.write(b"0\n"))
    place.write_text("foreign")
    with pytest.raises(WorkspaceError, match="move it away and give --resume"):
        finished(workspace)
    workspace.leave()
    assert place.read_text() == "foreign"
    place.unlink()
    finished(begun(output, resume=True))
    assert output.read_text() == "rows\n"


@pytest.mark.parametrize("moves", [1, 2])
def test_a_kill_between_the_moves_of_the_end_leaves_a_run_that_can_be_finished(
    output: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    with_parts(output)
    workspace = begun(output, resume=True)
    move, left = Path.replace, [moves]

    def moved(self: Path, target: Path) -> Path:
        if target.parent == output.parent:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
        return move(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", moved)
        with pytest.raises(KeyboardInterrupt):
            finished(workspace)
    workspace.close()
    finished(begun(output, resume=True))
    assert output.read_text() == "rows\n"


@pytest.mark.parametrize("name", ["plan.json", "part-000000.json", "replaced.json"])
@pytest.mark.parametrize("content", ["{", "3", "\xff", None])
def test_a_damaged_workspace_is_told(output: Path, name: str, content: str | None) -> None:
    folder = with_parts(output).folder
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_text(content, "latin-1")
    with pytest.raises(WorkspaceError, match="begin anew with --force"):
        finished(begun(output, resume=True))
    finished(begun(output, force=True))


def test_a_manifest_that_is_a_folder_is_told_before_anything_is_done(output: Path) -> None:
    output.with_name("out.jsonl.manifest.json").mkdir()
    with pytest.raises(WorkspaceError, match="is no file"):
        begun(output, force=True)
