"""A folder of saved pages run by pytest: one test per field per page, and nothing goes untested unseen."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import grextract
from tests.sample import DUMP, FIRST, PAGE, SECOND, THIRD, page

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "testing.md").read_text("utf-8")
SNIPPETS = re.findall(r"```python\n# (\S+)\n(.*?)```", DOCUMENT, re.DOTALL)
GOLD = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)[0]
TESTS = SNIPPETS[0][1]
ERROR = "<h1>Error 403</h1><p>Forbidden</p>"
SHARE = "Click the share button above to email/forward this article to your friends and colleagues."
ARCHIVE = "2022-10-archive-page"


@pytest.fixture(scope="session", autouse=True)
def loaded() -> None:
    """Load what an extraction loads when first asked: pytester forgets modules, and numpy cannot be loaded twice."""
    grextract.extract(PAGE)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run pytest without the plugins that are installed here."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


@pytest.fixture
def pages(pytester: pytest.Pytester) -> Path:
    """An empty folder of pages beside the tests of the document."""
    pytester.makepyfile(test_pages=TESTS)
    folder = pytester.path / "pages"
    folder.mkdir()
    return folder


def save(folder: Path, name: str, source: str, gold: Any = None) -> None:
    (folder / name).write_text(source, "utf-8")
    if gold is not None:
        (folder / f"{name.rpartition('.')[0]}.gold.json").write_text(json.dumps(gold), "utf-8")


def run(pytester: pytest.Pytester) -> tuple[dict[str, str], str]:
    """The outcome of each test by its id, and what was printed."""
    result = pytester.runpytest_inprocess("-v", "-p", "no:cacheprovider")
    text = result.stdout.str()
    return dict(re.findall(r"::\w+\[(.+?)\] (PASSED|FAILED|ERROR)", text)), text


# What passes


def test_each_field_of_gold_is_one_test(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"title": "The River Towns and Their Mills", "metadata": {"authors": ["Anna Verner"]}})
    assert run(pytester)[0] == {"mill:authors": "PASSED", "mill:title": "PASSED"}


def test_all_that_to_dict_gives_is_gold(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, grextract.extract(PAGE.encode()).to_dict())
    outcomes, _ = run(pytester)
    assert set(outcomes.values()) == {"PASSED"}
    assert len(outcomes) == 8 + 22


@pytest.mark.parametrize(
    "gold",
    [
        {"body": [FIRST, SECOND, THIRD]},
        {"body": [{"type": "paragraph"}, {"text": SECOND}, THIRD]},
        {"text": f"{FIRST}\n\n{SECOND}\n\n\n{THIRD}\n"},
        {"copyright": {"holders": ["Anna Verner", "Global Research"]}},
        {"authors": [{"name": "Anna Verner"}], "regions": ["Europe"], "lead_image": None, "tags": []},
        {"removed": [{"kind": kind} for kind in "title byline date region source-line copyright disclaimer".split()]},
        {"title": "The River  Towns\nand Their Mills", "kind": "article", "form": "html", "remarks": []},
        {"page": "mill.html", "encoding": {"name": "utf-8"}},
    ],
    ids="texts blocks text object lists removed space page".split(),
)
def test_gold_in_part_is_enough(pytester: pytest.Pytester, pages: Path, gold: dict[str, Any]) -> None:
    save(pages, "mill.html", PAGE, gold)
    assert set(run(pytester)[0].values()) == {"PASSED"}


def test_a_refused_page_has_its_kind_as_gold(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "gone.html", ERROR, {"error": "error-page"})
    save(pages, "binary.pdf", "%PDF-1.7 \x00\x01\x02\x03", {"error": "UnreadableSource"})
    assert run(pytester)[0] == {"binary:error": "PASSED", "gone:error": "PASSED"}


def test_a_page_of_several_has_gold_for_each(pytester: pytest.Pytester, pages: Path) -> None:
    source = (ROOT / "fixtures" / "pages" / f"{ARCHIVE}.html").read_text("utf-8")
    titles = [{"title": article.metadata.title} for article in grextract.extract_all(source)]
    save(pages, "archive.html", source, {"articles": titles})
    save(pages, "listed.html", source, titles)
    assert run(pytester)[0] == {
        **{f"{name}:articles": "PASSED" for name in ("archive", "listed")},
        **{f"{name}:{place}:title": "PASSED" for name in ("archive", "listed") for place in range(1, len(titles) + 1)},
    }


def test_two_files_of_one_name_are_both_held_to_its_gold(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE)
    save(pages, "mill.txt", DUMP, {"body": [FIRST, SECOND, THIRD]})
    assert run(pytester)[0] == {"mill.html:body": "PASSED", "mill.txt:body": "PASSED"}


def test_a_readme_and_hidden_files_are_no_pages(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"kind": "article"})
    save(pages, "README.md", "Pages of mills.")
    save(pages, ".mill.swp", "x")
    assert run(pytester)[0] == {"mill:kind": "PASSED"}


# What fails, and what it says


@pytest.mark.parametrize(
    ("gold", "said"),
    [
        ({"title": "The Mills"}, r'expected: "The Mills"\n     got: "The River Towns and Their Mills"'),
        ({"authors": []}, r'expected: \[\]\n     got: \[\{"name": "Anna Verner"'),
        ({"authors": ["Anna Verner", "B. Tull"]}, r'expected: \["Anna Verner", "B. Tull"\]'),
        ({"published": None}, r'expected: null\n     got: "2016-03-04"'),
        ({"copyright": {"year": True}}, r'expected: \{"year": true\}'),
        ({"copyright": {"years": 2016}}, r'expected: \{"years": 2016\}'),
        ({"titel": "The Mills"}, "gold names 'titel', and an article has no such field; is it 'title'?"),
        ({"kind": "article", "page": "weir.html"}, r"mill\.gold\.json is said to be of another page than mill\.html"),
        ({"error": "listing"}, "expected: refused as listing\n     got: 1 article"),
        ({"articles": [{}, {}]}, r"mill\.html holds 1 article, gold has 2"),
        ({}, r"mill\.gold\.json names no field"),
        ({"page": "mill.html", "metadata": {}}, r"mill\.gold\.json names no field"),
        ("The Mills", r"mill\.gold\.json names no field"),
        ({"error": "listing", "title": "The Mills"}, r"mill\.gold\.json names 'title' beside 'error', which stands alone"),
        ({"articles": [], "kind": "article"}, "names 'kind' beside 'articles'"),
        ({"articles": {"title": "The Mills"}}, "has under 'articles' what is no list of objects"),
        ({"metadata": ["title"]}, "has under 'metadata' what is no object"),
        ({"title": "x", "metadata": {"title": "y"}}, "names 'title' at the top and under 'metadata'"),
        ({"copyright": {"years": None}}, r'expected: \{"years": null\}'),
        ({"body": [{"type": "paragraph"}]}, "expected: 1 item\n     got: 3"),
        ({"body": [{"txt": "x"}, {}, {}]}, '   txt: expected "x", and there is no such key'),
    ],
    ids=(
        "value none length null type key typo page error articles empty hollow text error-and articles-and articles-object "
        "metadata-list twice null-key items block-key"
    ).split(),
)
def test_what_is_not_as_gold_says_fails(pytester: pytest.Pytester, pages: Path, gold: dict[str, Any], said: str) -> None:
    save(pages, "mill.html", PAGE, gold)
    outcomes, text = run(pytester)
    assert set(outcomes.values()) == {"FAILED"}
    assert re.search(said, text)


def test_a_failure_names_one_field_and_leaves_the_others(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"title": "No", "kind": "article"})
    assert run(pytester)[0] == {"mill:title": "FAILED", "mill:kind": "PASSED"}


def test_a_failure_shows_no_line_of_the_library(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"title": "No"})
    assert "folder.py" not in run(pytester)[1]


def test_an_article_that_is_refused_says_why(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", ERROR, {"title": "The Mills"})
    assert "mill.html is refused as error-page: " in run(pytester)[1]


def test_a_page_without_gold_and_gold_without_a_page_fail_by_name(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE)
    (pages / "weir.gold.json").write_text("{}", "utf-8")
    outcomes, text = run(pytester)
    assert outcomes == {"mill:gold": "FAILED", "weir:page": "FAILED"}
    assert "mill.html has no gold beside it: write mill.gold.json" in text
    assert "weir.gold.json has no page beside it" in text


def test_gold_that_is_no_json_fails_and_leaves_the_other_pages(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"kind": "article"})
    save(pages, "weir.html", PAGE)
    (pages / "weir.gold.json").write_text("{'title': 1}", "utf-8")
    assert run(pytester)[0] == {"mill:kind": "PASSED", "weir:gold": "FAILED"}


def test_gold_that_names_a_field_twice_fails(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE)
    (pages / "mill.gold.json").write_text('{"title": "The Mills", "kind": "article", "title": "Mills"}', "utf-8")
    outcomes, text = run(pytester)
    assert outcomes == {"mill:gold": "FAILED"}
    assert "mill.gold.json names 'title' twice in one object" in text


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_a_page_fails(pytester: pytest.Pytester, pages: Path, there: bool) -> None:
    if not there:
        pages.rmdir()
    outcomes, text = run(pytester)
    assert outcomes == {"pages:pages": "FAILED"}
    assert "there is no saved page in" in text


def test_an_error_that_is_no_refusal_fails_with_its_own_name(pytester: pytest.Pytester, pages: Path) -> None:
    pytester.makepyfile(test_pages=TESTS.replace('"pages")', '"pages", extract=lambda path: [1 / 0])'))
    save(pages, "mill.html", PAGE, {"error": "ZeroDivisionError"})
    outcomes, text = run(pytester)
    assert outcomes == {"mill:error": "FAILED"}
    assert "ZeroDivisionError: division by zero" in text


# Bodies and ledgers


def test_a_lost_paragraph_is_shown_with_what_removed_it(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", page(f"<p>{FIRST}</p><p>{SHARE}</p><p>{SECOND}</p>"), {"body": [FIRST, SHARE, SECOND]})
    text = run(pytester)[1]
    assert re.search(rf"\n- {re.escape(SHARE)}  \[removed as share-prompt by share-button\]\n", text)
    assert f"\n  {FIRST[:69]}…\n" in text


def test_a_paragraph_too_much_is_shown(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"body": [FIRST, THIRD]})
    assert f"\n+ {SECOND}\n" in run(pytester)[1]


def test_a_block_that_is_otherwise_is_shown_with_the_key(pytester: pytest.Pytester, pages: Path) -> None:
    save(pages, "mill.html", PAGE, {"body": [FIRST, {"type": "quote", "text": SECOND}, THIRD]})
    assert f'\n2. {SECOND[:69]}…\n   type: expected "quote", got "paragraph"\n' in run(pytester)[1]


def test_gold_of_blocks_asks_for_every_block_and_gold_of_texts_for_the_words(pytester: pytest.Pytester, pages: Path) -> None:
    source = page(f"<p>{FIRST}</p><hr><p>{SECOND}</p>")
    save(pages, "blocks.html", source, {"body": [{"text": FIRST}, {"text": SECOND}]})
    save(pages, "texts.html", source, {"body": [FIRST, SECOND]})
    assert run(pytester)[0] == {"blocks:body": "FAILED", "texts:body": "PASSED"}


def test_a_record_that_is_missing_from_the_ledger_is_shown(pytester: pytest.Pytester, pages: Path) -> None:
    kinds = "title subtitle byline date region source-line copyright disclaimer".split()
    save(pages, "mill.html", PAGE, {"removed": [{"kind": kind} for kind in kinds]})
    assert "\n- subtitle\n" in run(pytester)[1]


# The document


def test_the_gold_of_the_document_is_that_of_its_page(pytester: pytest.Pytester, pages: Path) -> None:
    gold = json.loads(GOLD)
    body = "".join(f"<p>{text}</p>" for text in gold["body"])
    source = re.sub("<p>Region.*|<p>Disclaimer.*", "", page(body))
    save(pages, "mill.html", source, gold)
    outcomes, text = run(pytester)
    assert set(outcomes.values()) == {"PASSED"}, text
    assert len(outcomes) == len(gold)


def test_the_second_example_of_the_document_tests_its_own_field_with_its_own_rule(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_my_pages=SNIPPETS[1][1])
    (pytester.path / "my_pages").mkdir()
    source = page(f"<p>{FIRST}</p><p>Subscribe to the harvest letter.</p><p>{SECOND}</p>")
    save(pytester.path / "my_pages", "mill.html", source, {"body": [FIRST, SECOND], "words": 30})
    save(pytester.path / "my_pages", "short.html", source, {"words": 3000})
    save(pytester.path / "my_pages", "NOTES.md", "Mills.")
    outcomes, text = run(pytester)
    assert outcomes == {"mill:body": "PASSED", "mill:words": "PASSED", "short:words": "FAILED"}
    assert "at_least" in text


# Without pytest


def test_without_pytest_the_import_says_what_to_install() -> None:
    code = "import sys; sys.modules['pytest'] = None; import grextract.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1].endswith("needs pytest, which is not installed: pip install pytest")
