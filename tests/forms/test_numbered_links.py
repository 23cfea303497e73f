"""The numbered links of text browsers."""

from __future__ import annotations

from grextract.forms.numbered_links import FILLER, without_numbered_links

LIST = "\nReferences\n\n   Visible links:\n   1. https://a.example/one\n   2. https://a.example/two\n\n   Hidden links:\n   4. https://a.example/x\n"


def plain(text: str) -> str:
    return without_numbered_links(text).replace(FILLER, "").strip()


def test_numbers_and_list_go() -> None:
    assert plain(f"   [1]Home\n   See [2]the ledgers here.\n{LIST}") == "Home\n   See the ledgers here."


def test_the_number_of_an_articles_own_note_stays() -> None:
    assert plain(f"   [1]Home\n   It was sold.[2] See [2]the ledgers.\n{LIST}") == "Home\n   It was sold.[2] See the ledgers."


def test_a_hidden_address_comes_out_of_its_link() -> None:
    hidden = bytes([9, *(byte ^ 9 for byte in b"anna@example.org")]).hex()
    listed = f"\nReferences\n\n   1. https://a.example/cdn-cgi/l/email-protection#{hidden}\n"
    assert plain(f"Write to [1][email protected] now.\n{listed}") == "Write to anna@example.org now."


def test_an_articles_own_references_stay() -> None:
    text = "It was sold.[1] So was the wheel.[2]\n\nReferences\n\n1. https://a.example/one\n2. https://a.example/two\n"
    assert "https://a.example/one" in plain(text)


def test_a_text_without_a_list_is_unchanged() -> None:
    assert without_numbered_links("It was sold.[1]\n\n[1] The ledger.") == "It was sold.[1]\n\n[1] The ledger."
