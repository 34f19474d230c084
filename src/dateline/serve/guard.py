"""What every answer carries and every request must have: a strict policy, and a Host that is ours."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
JUDGE = "/judge"
"""The one address that takes forms."""
LOCAL = frozenset(("127.0.0.1", "localhost", "[::1]"))


class Guard:
    """Refuses requests under foreign names (DNS rebinding), and changes but by our own pages' forms; adds the headers."""

    def __init__(self, app: ASGIApp, allowed: tuple[str, ...] = ()) -> None:
        self.app = app
        self.allowed = LOCAL | {name.lower() for name in allowed}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        answer = self.app
        if not self._is_ours(scope):
            answer = PlainTextResponse(
                "This archive answers under its own names only. Add the name to serve.allowed_hosts in dateline.toml.\n",
                421,
            )
        elif scope["method"] not in ("GET", "HEAD") and not _is_form_of_ours(scope):
            answer = PlainTextResponse("Nothing can be changed here.\n", 405, {"Allow": "GET, HEAD"})
        await answer(scope, receive, guarded)

    def _is_ours(self, scope: Scope) -> bool:
        hosts = [value.decode("latin-1").lower() for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1:
            return False
        name = hosts[0] if hosts[0].endswith("]") else hosts[0].rpartition(":")[0] or hosts[0]
        return name in self.allowed


def _is_form_of_ours(scope: Scope) -> bool:
    """Whether a request sends a form to where judgements are made, and no other site sends it (its token is checked there)."""
    if scope["method"] != "POST" or scope["path"] != JUDGE:
        return False
    sites = [value for name, value in scope["headers"] if name == b"sec-fetch-site"]
    return all(site in (b"same-origin", b"none") for site in sites)
