"""One archive, one folder: captures, custody, and a database of what was read from them."""

from __future__ import annotations

from dateline.store.custody import Entry
from dateline.store.dossiers import Beside, Counted, Wording
from dateline.store.lookup import Asked, Found, Told
from dateline.store.merging import Preview
from dateline.store.query import Held, Hit, Listed, Page, Problems, Reader, Status, Tally
from dateline.store.verify import verify
from dateline.store.write import Kept, List, Writer, create

__all__ = [
    "Asked",
    "Beside",
    "Counted",
    "Entry",
    "Found",
    "Held",
    "Hit",
    "Kept",
    "List",
    "Listed",
    "Page",
    "Preview",
    "Problems",
    "Reader",
    "Status",
    "Tally",
    "Told",
    "Wording",
    "Writer",
    "create",
    "verify",
]
