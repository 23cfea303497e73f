"""One form under atheris, in a process of its own: ``python -m fuzz.harness FORM FOUND CORPUS SAMPLES [libFuzzer options]``."""

from __future__ import annotations

import hashlib
import sys
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["grextract"]):
    from fuzz.forms import FORMS, Form

from fuzz.mutations import mutate

__all__ = ["main"]

PLAIN_SHARE = 3


class Harness:
    """Tries inputs, and keeps the first that fails in each way; a run goes on behind a fault."""

    def __init__(self, form: Form, found: Path) -> None:
        self.form = form
        self.found = found
        self.known: set[str] = set()

    def __call__(self, data: bytes) -> None:
        try:
            self.form.try_bytes(data)
        except Exception as error:
            self.keep(data, error)

    def keep(self, data: bytes, error: Exception) -> None:
        """Write an input down, unless one failed at the same place before."""
        place = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} {place.name}:{place.lineno} {str(error).partition(':')[0]}"
        if fault in self.known:
            return
        self.known.add(fault)
        self.found.mkdir(parents=True, exist_ok=True)
        path = self.found / hashlib.sha256(data).hexdigest()[:12]
        path.write_bytes(data)
        print(f"FOUND {path}: {fault}", *traceback.format_exception(error), sep="\n", flush=True)


def _mutated(data: bytes, longest: int, seed: int) -> bytes:
    if seed % PLAIN_SHARE == 0:
        return bytes(atheris.Mutate(data, longest))
    return mutate(data, longest, seed)


def main(arguments: list[str]) -> None:
    """Fuzz until libFuzzer's own limits end the process."""
    name, found, *options = arguments
    form = FORMS[name]
    atheris.Setup([sys.argv[0], *options, f"-max_len={form.longest}"], Harness(form, Path(found)), custom_mutator=_mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
