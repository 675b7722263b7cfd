"""A web server for a built site, on this machine only."""

from http.server import ThreadingHTTPServer


class LocalServer(ThreadingHTTPServer):
    """Says nothing of connections that end early."""

    def handle_error(self, *_: object) -> None:
        """A browser that leaves a page drops what it was still fetching."""
