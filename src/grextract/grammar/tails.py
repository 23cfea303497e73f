"""The tail of an article: the run of landmarks that ends it."""

from __future__ import annotations

from grextract.grammar.archive import POSTED
from grextract.grammar.landmarks import TAIL
from grextract.grammar.notes import is_notes
from grextract.grammar.pieces import Piece
from grextract.metadata.source import is_site_footer, read_copyright, site_named
from grextract.notices.squeeze import squeeze

__all__ = ["find_tail", "is_sentence"]

TAIL_GAP = 40
TEXT_BELOW = 2
TAIL_PROSE = 3
TAIL_PROSE_BEFORE_NOTICE = 9
WORD_OF_HEADLINE = 4
STRONG = TAIL | {"url-line"}


def find_tail(pieces: list[Piece], after: int, containers: list[int]) -> list[int]:
    """The landmarks of the tail: the run of them with most kinds, the last of equals."""
    runs: list[list[int]] = []
    prose = 0
    for index in range(after, len(pieces)):
        piece = pieces[index]
        if _is_tail(piece):
            if runs and index - runs[-1][-1] <= TAIL_GAP and prose < _prose_allowed(pieces, runs[-1], piece):
                runs[-1].append(index)
            else:
                runs.append([index])
            prose = 0
        elif runs and piece.kind is None and piece.shape is None and (piece.prose or is_sentence(piece)):
            prose += not piece.pointing or len(_kinds(pieces, runs[-1])) == 1
    best = max(runs, key=lambda run: (len(_kinds(pieces, run)), run[0]), default=[])
    if all(pieces[index].rule == POSTED for index in best) and any(
        piece.prose and piece.kind is None for piece in pieces[best[-1] + 1 if best else 0 :]
    ):
        return []  # the lines between two articles of an archive page
    if (
        len(best) == 1
        and pieces[best[0]].kind is None
        and pieces[best[0]].shape != "source-line"
        and not _is_own(pieces, best[0])
    ):
        # one line that looks so, with the text going on behind it
        below = [piece for piece in pieces[best[0] + 1 :][:TAIL_GAP] if piece.kind is None]
        return best if not any(piece.prose or is_notes(piece.text) for piece in below) else []
    best = _from_own_line(pieces, best)
    return best if not best or not _goes_on_below(pieces, best, containers) else []


def _from_own_line(pieces: list[Piece], run: list[int]) -> list[int]:
    """The run without a line of rights that opens it and is another work's, where the article's own stands further down."""
    rights = [index for index in run if pieces[index].shape == "copyright" and pieces[index].kind is None]
    sources = [index for index in run if pieces[index].shape == "source-line"]
    others = [index for index in rights if not _is_own(pieces, index) and not any(source < index for source in sources)]
    while len(rights) > 1 and run[0] in others and len(others) < len(rights):
        run = run[1:]
        rights = rights[1:]
        others = [index for index in others if index >= run[0]]
    return run


def is_sentence(piece: Piece) -> bool:
    """Whether it is a short sentence of a text, as an interview or a poem has them.

    Labels and buttons end without a stop, and the longer words of a headline have capitals.
    """
    text = piece.text.rstrip("\"'”’»)")
    longer = [word[0].isupper() for word in text.split()[1:] if len(word) >= WORD_OF_HEADLINE]
    if " " not in text or (longer and all(longer)):
        return False
    return text.endswith((".", "!", "?", "…")) and not piece.links and not piece.pointing and piece.type != "heading"


def _is_own(pieces: list[Piece], index: int) -> bool:
    """Whether a copyright line names the author that a byline above it names, or an author and the site: a film's names neither."""
    rights = read_copyright(pieces[index].text) if pieces[index].shape == "copyright" else None
    if rights is None or len(rights.holders) < 2:
        return False
    bylines = (piece.byline for piece in pieces[:index] if piece.shape == "byline")
    authors = {squeeze(name) for byline in bylines if byline is not None for name in byline.names}
    return any(site_named(holder) is not None or squeeze(holder) in authors for holder in rights.holders)


def _goes_on_below(pieces: list[Piece], tail: list[int], containers: list[int]) -> bool:
    """Whether a notice of one kind stands amid a text: paragraphs follow it in its own box."""
    if len(_kinds(pieces, tail)) > 1 or _is_own(pieces, tail[0]):
        return False
    box = containers[pieces[tail[-1]].block.container]
    below = (piece for piece in pieces[tail[-1] + 1 :] if containers[piece.block.container] == box)
    return sum(1 for piece in below if piece.prose and piece.kind is None) >= TEXT_BELOW


def _prose_allowed(pieces: list[Piece], run: list[int], piece: Piece) -> int:
    """How much prose, teasers and unknown notices, may stand between a run and the next landmark of the same tail.

    Notices in other words than the known ones are not counted behind a run of two kinds.
    """
    first = pieces[run[0]]
    if len(run) == 1 and first.kind is None and first.shape == "copyright":
        rights = read_copyright(first.text)
        if rights is None or len(rights.holders) < 2:
            return 1  # the site names author and outlet; one holder alone may be a film's
    return TAIL_PROSE_BEFORE_NOTICE if piece.kind is not None else TAIL_PROSE


def _kinds(pieces: list[Piece], run: list[int]) -> set[str | None]:
    return {_tail_kind(pieces[index]) for index in run}


def _tail_kind(piece: Piece) -> str | None:
    return piece.kind or piece.shape


def _is_tail(piece: Piece) -> bool:
    kind = _tail_kind(piece)
    if piece.rule == POSTED:
        return True
    if kind not in STRONG:
        return False
    return kind != "copyright" or not is_site_footer(piece.text)
