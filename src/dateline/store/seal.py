"""The seal over what is derived: a digest that says whether a stored value is still as it was written."""

from __future__ import annotations

import hashlib


def sealed(text: str, data: str) -> str:
    """The digest over a text and the fields that belong to it, in lower-case hexadecimal.

    Args:
        text: A report's text, or the id of the report that a reading is of.
        data: The fields as JSON.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass") + b"\0" + data.encode()).hexdigest()
