"""`dateline status`: what the archive holds."""

from __future__ import annotations

from dateline.cli.options import ArchiveOption, JsonOption, opened


def run(*, archive: ArchiveOption = None, json: JsonOption = False) -> None:
    """Say what the archive holds, and what each number counts."""
    from dateline.cli.terminal import as_json, count, say

    one = opened(archive)
    held = one.status()
    if json:
        as_json(held)
        return
    span = f"{held.first[:10]} to {held.last[:10]}" if held.first and held.last else "none dated"
    say(f"Archive      {one.root}")
    say(f"Captures     {held.captures:,} (files, pages and feeds; {held.capture_bytes:,} bytes)")
    say(f"Reports      {held.reports:,} ({span}; {held.reports_without_day:,} without a date)")
    say(
        f"Outlets      {held.outlets:,} names as written ({count(held.reports_without_outlet, 'report')} whose outlet is not named)"
    )
    say(f"Tags         {held.tags:,}")
    say(
        f"To look at   {count(held.reports_to_check, 'report')} with something to check, {count(held.notes, 'note')} on sources and items"
    )
    readers = ", ".join(f"{number:,} by {name}" for name, number in held.readers.items())
    say(f"Read         {readers or 'none'}")
    if held.reports_not_known:
        say(
            f"             {held.reports_not_known:,} of them could not be read, such as in a language it does not know"
        )
    older = one.waiting() - held.reports_unread if held.readers else 0
    if older:
        say(f"             {count(older, 'report')} read by another version: dateline reread")
    if held.reports_unread:
        waits = "waits" if held.reports_unread == 1 else "wait"
        say(f"             {count(held.reports_unread, 'report')} {waits} to be read: dateline reread")
    say(f"Custody      {count(held.custody_entries, 'entry', 'entries')}")
