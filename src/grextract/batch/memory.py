"""How much memory this process takes, and a limit to it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

__all__ = ["is_within", "limited"]

SPARE = 256 * 1024 * 1024


def limited(memory: int) -> int:
    """Limit what this process may take from now on; the peak that it must not pass, 0 for none.

    The system lets allocations fail only far beyond that peak (Linux; elsewhere never): a parser whose allocations fail may
    give a part of a page as if it were the whole. What passed the peak is told by `is_within` when it is done.

    Args:
        memory: bytes beside what the process takes now; 0: no limit.
    """
    peak = _peak()
    if not memory or peak is None:
        return 0
    _let_allocations_fail_beyond(2 * memory + SPARE)
    return peak + memory


def is_within(peak: int) -> bool:
    """Whether this process never took more than so many bytes; 0: whatever it took."""
    return not peak or (_peak() or 0) <= peak


def _peak() -> int | None:
    """The most bytes that were resident; None where nobody tells."""
    try:
        found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
        if found is not None:  # on Linux `getrusage` tells the peak of the parent where that is higher
            return int(found[1]) * 1024
    except OSError:
        pass
    if sys.platform != "darwin":
        return None
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _let_allocations_fail_beyond(more: int) -> None:
    """Limit the address space to what is taken now and so many bytes, where the system does."""
    try:
        taken = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except OSError:
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = taken * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
