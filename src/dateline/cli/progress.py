"""Signs of life on standard error while a verb works, only where that is a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


def counting(*, shown: bool = True) -> Progress:
    """A bar that counts things whose number may not be known; each task has a field `noun`, what it counts.

    Args:
        shown: False where the verb is to be quiet.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[noun]}", markup=False),
        TimeElapsedColumn(),
    )
    # standard output is left alone: what goes there must never land in the bar's console
    return Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        disable=not (shown and sys.stderr.isatty()),
    )
