"""The whole error tree.

    DatelineError                 anything Dateline raises on purpose
    ├── UsageError                the request itself cannot be carried out      (exit code 2)
    │   ├── NoArchive             no archive where one was named
    │   ├── ArchiveExists         an archive is already there
    │   ├── NewerArchive          the archive was written by a newer Dateline
    │   ├── ConfigError           dateline.toml holds a key or value that is not understood
    │   ├── NotFound              no report, tag or outlet of that name
    │   └── QueryError            a search that cannot be understood
    ├── SourceError               one source could not be taken in              (exit code 1)
    │   ├── Unreadable            the file or stream cannot be read
    │   ├── Refused               the address or robots.txt forbids the fetch
    │   ├── FetchFailed           the server could not be reached or answered with an error
    │   ├── TooLarge              a cap on size was passed
    │   └── Unsupported           no reader for this kind of data
    └── IntegrityError            what is stored is not what was kept           (exit code 3)

Every message reads `subject: reason; way out`, in lower case and without a full stop:
`page.txt: file is empty; nothing to add`.
"""

from __future__ import annotations


class DatelineError(Exception):
    """Anything Dateline raises on purpose.

    Attributes:
        subject: What the error is about: a path, an address, an id.
        reason: What is wrong, without the subject.
        remedy: What the user can do about it; empty where nothing can be done.
    """

    exit_code = 1

    def __init__(self, subject: str, reason: str, remedy: str = "") -> None:
        self.subject = subject
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{subject}: {reason}" + (f"; {remedy}" if remedy else ""))

    def __reduce__(self) -> tuple[type[DatelineError], tuple[str, str, str]]:
        """Errors cross process borders whole."""
        return type(self), (self.subject, self.reason, self.remedy)


class UsageError(DatelineError):
    """The request itself cannot be carried out."""

    exit_code = 2


class NoArchive(UsageError):
    """There is no archive where one was named."""


class ArchiveExists(UsageError):
    """An archive is already there."""


class NewerArchive(UsageError):
    """The archive was written by a newer version of Dateline."""


class ConfigError(UsageError):
    """dateline.toml holds a key or value that is not understood."""


class NotFound(UsageError):
    """The archive has no report, tag or outlet of that name."""


class QueryError(UsageError):
    """A search cannot be understood."""


class SourceError(DatelineError):
    """One source could not be taken in; the others can."""


class Unreadable(SourceError):
    """A file or stream cannot be read, or holds nothing."""


class Refused(SourceError):
    """The address policy or the site's robots.txt forbids a fetch."""


class FetchFailed(SourceError):
    """A server could not be reached, or answered with an error."""


class TooLarge(SourceError):
    """A cap on size, ratio or depth was passed."""


class Unsupported(SourceError):
    """There is no reader for this kind of data."""


class IntegrityError(DatelineError):
    """What is stored is not what was kept."""

    exit_code = 3
