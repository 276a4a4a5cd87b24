"""How long a piece of work takes, for the tests that say that more text takes no more than its share of the time.

1. What counts is this process's own time on the processor, without the collector, which would count what other tests left behind.
2. A neighbour on the same processor makes any work two to four times as dear (seen in CI on 22 November 2026): of five tries the
   best counts, and the first that holds is the last.
3. Growth is weighed over eight times the work: linear work costs 8 times as much, quadratic work 64 times; the line lies at 24,
   where three quarters of the cost at full size are more than linear.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

TRIES = 5
TIMES, MOST = 8, 24
SLACK = 0.05  # seconds: what so small a piece of work costs says nothing


def seconds(work: Callable[[], object]) -> float:
    """What a piece of work costs, in seconds of this process."""
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def assert_within(limit: float, work: Callable[[], object]) -> None:
    """The work costs less than so many seconds."""
    best = float("inf")
    for _ in range(TRIES):
        best = min(best, seconds(work))
        if best < limit:
            return
    pytest.fail(f"{best:.2f} s, at most {limit} s was promised")


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Work of this size costs at most its share more than work of an eighth of it."""
    part = whole = float("inf")
    work(size // TIMES // 4)  # what is made once, at the first call, is no part of the growth
    for _ in range(TRIES):
        part = min(part, seconds(lambda: work(size // TIMES)))
        whole = min(whole, seconds(lambda: work(size)))
        if whole < MOST * part + SLACK:
            return
    pytest.fail(f"{part:.3f} s, {TIMES} times the work {whole:.3f} s")
